import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import { DomainError, Invalid, Unavailable } from '../errors/domain-error.js';

/** The domain error that a violated constraint stands for, by the constraint's name. */
export type ConstraintErrors = Readonly<Record<string, () => DomainError>>;

interface PgError {
  readonly code?: string;
  readonly constraint?: string;
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);
const BUSY = new Set(['40001', '40P01', '55P03', '57014']);

/** Texts with NUL, ids that are no UUIDs, numbers and times out of range, texts longer than their column. */
const UNSTORABLE = new Set(['22001', '22003', '22007', '22008', '22021', '22P02', '22P05']);

/** Turns what the driver threw into the domain's error where one is known; else answers with it unchanged. */
export function translateDatabaseError(error: unknown, constraints: ConstraintErrors): unknown {
  if (error instanceof DomainError) return error;
  const { code = '', constraint = '' } = pgError(error);

  const known = constraints[constraint];
  if (known && code.startsWith('23')) return Object.assign(known(), { cause: error });
  // Class 08 is the connection's; poolers report their own troubles there.
  if (code.startsWith('08') || UNREACHABLE.has(code) || isConnectionLost(error)) {
    return new Unavailable('DATABASE_UNAVAILABLE', 'The database cannot be reached at the moment.', {
      cause: error,
      retryAfter: 1,
    });
  }
  if (BUSY.has(code)) {
    return new Unavailable('DATABASE_BUSY', 'The database could not do this in time; try again.', {
      cause: error,
      retryAfter: 1,
    });
  }
  if (UNSTORABLE.has(code))
    return new Invalid('VALUE_INVALID', 'A value has a form that cannot be stored.', { cause: error });
  return error;
}

// TypeORM wraps the driver's error and keeps it under `driverError`.
function pgError(error: unknown): PgError {
  if (typeof error !== 'object' || error === null) return {};
  return 'driverError' in error ? (error.driverError as PgError) : (error as PgError);
}

/** The driver and the pool say so in words only; TypeORM has released the runner of a connection that broke. */
function isConnectionLost(error: unknown): boolean {
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  return (
    error instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(error.message)
  );
}
