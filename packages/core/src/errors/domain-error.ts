import type { VersionConflict } from '../conflicts/version-conflict.js';

/**
 * The closed set of errors a service may throw. Each is mapped once, at the edge: to problem
 * details (RFC 9457) in REST and to `userErrors` or `errors` in GraphQL, under the same code.
 */
export type ErrorKind =
  | 'Invalid'
  | 'NotFound'
  | 'Conflict'
  | 'Forbidden'
  | 'Unauthenticated'
  | 'RateLimited'
  | 'Unavailable';

/** One wrong field of the input: its path from the input's root, and what is wrong with it. */
export interface FieldProblem {
  readonly field: readonly string[];
  readonly code: string;
  readonly message: string;
}

export interface ErrorDetails {
  readonly fields?: readonly FieldProblem[];
  /** Seconds after which a caller may try again; sent as `Retry-After`. */
  readonly retryAfter?: number;
  /** Facts for the caller, such as the version now stored. Never a secret. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
  /** What somebody else changed meanwhile. */
  readonly conflict?: VersionConflict;
  readonly cause?: unknown;
}

export abstract class DomainError extends Error {
  abstract readonly kind: ErrorKind;
  readonly fields: readonly FieldProblem[];
  readonly retryAfter: number | undefined;
  readonly facts: ErrorDetails['facts'];
  readonly conflict: VersionConflict | undefined;

  /** @param code `<CONCEPT>_<WHAT_IS_WRONG>`, stable for callers; the message is for people. */
  constructor(
    readonly code: string,
    message: string,
    details: ErrorDetails = {},
  ) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.name = new.target.name;
    this.fields = details.fields ?? [];
    this.retryAfter = details.retryAfter;
    this.facts = details.facts;
    this.conflict = details.conflict;
  }

  /** GraphQL takes these over into its answer, also where none of our code sees the error again. */
  get extensions(): Record<string, unknown> {
    return {
      code: this.code,
      ...(this.fields.length > 0 && { fields: this.fields }),
      ...(this.facts && { facts: this.facts }),
      ...(this.conflict && { conflict: this.conflict }),
      ...(this.retryAfter !== undefined && { retryAfter: this.retryAfter }),
    };
  }
}

/** The input cannot be accepted as it is; repeating it will not help. */
export class Invalid extends DomainError {
  readonly kind = 'Invalid';
}

/** No such thing for this tenant and caller. */
export class NotFound extends DomainError {
  readonly kind = 'NotFound';
}

/** The stored state is another than the caller believed. */
export class Conflict extends DomainError {
  readonly kind = 'Conflict';
}

/** The caller is known and may not do this. */
export class Forbidden extends DomainError {
  readonly kind = 'Forbidden';
}

/** The caller is not known. */
export class Unauthenticated extends DomainError {
  readonly kind = 'Unauthenticated';
}

/** Too many requests; `retryAfter` says when to come back. */
export class RateLimited extends DomainError {
  readonly kind = 'RateLimited';
}

/** The platform cannot do this now; the same request may succeed later. */
export class Unavailable extends DomainError {
  readonly kind = 'Unavailable';
}
