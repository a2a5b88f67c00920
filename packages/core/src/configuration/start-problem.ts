import { DomainError } from '../errors/domain-error.js';

interface SystemError {
  readonly code?: string;
  readonly port?: number;
  readonly address?: string;
}

const SENTENCES: Readonly<Record<string, (error: SystemError) => string>> = {
  ECONNREFUSED: ({ address, port }) =>
    `No PostgreSQL answers at ${address}:${port}; start it, or correct DATABASE_URL.`,
  ENOTFOUND: () => 'The host that DATABASE_URL names is not known; correct it.',
  EAI_AGAIN: () => 'The host that DATABASE_URL names is not known; correct it.',
  '28P01': () => 'PostgreSQL refuses the password in DATABASE_URL.',
  '28000': () => 'PostgreSQL refuses the login in DATABASE_URL.',
  '3D000': () => 'The database that DATABASE_URL names does not exist; create it, then run `rustok migrate`.',
  // The role that the connection asks for does not exist, or is not granted to the login.
  '22023': () => 'The database is not prepared; run `rustok migrate`.',
  '42501': () => 'The login in DATABASE_URL lacks a right; run `rustok migrate` with one that has it.',
  '42P01': () => 'The database lacks a table; run `rustok migrate`.',
};

/** One sentence on why a program of the platform does not start, or a command does not run. */
export function startProblem(error: unknown): string {
  if (error instanceof DomainError && error.cause === undefined) return `${error.message} (${error.code})`;
  const { code, failure } = deepest(error);
  const sentence = code === undefined ? undefined : SENTENCES[code];
  if (sentence) return sentence(failure);
  if (error instanceof DomainError) return `${error.message} (${error.code})`;
  return error instanceof Error ? error.message : String(error);
}

/** The database's own error: what wraps it says less. A name with several addresses fails with all of them. */
function deepest(error: unknown): { readonly code: string | undefined; readonly failure: SystemError } {
  let current = error;
  for (let depth = 0; depth < 5; depth += 1) {
    const inner = innerOf(current);
    if (inner === undefined) break;
    current = inner;
  }
  const failure = (typeof current === 'object' && current !== null ? current : {}) as SystemError;
  return { code: typeof failure.code === 'string' ? failure.code : undefined, failure };
}

function innerOf(error: unknown): unknown {
  if (error instanceof AggregateError) return error.errors[0];
  if (!(error instanceof Error)) return undefined;
  return error.cause ?? ('driverError' in error ? error.driverError : undefined);
}
