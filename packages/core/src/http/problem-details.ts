import { DomainError, type ErrorKind, type FieldProblem } from '../errors/domain-error.js';
import { currentTraceId } from '../telemetry/trace-id.js';
import type { HttpRequest } from './request-of.js';
import type { EdgeError } from './to-domain-error.js';

const STATUS: Readonly<Record<ErrorKind, number>> = {
  Invalid: 400,
  Unauthenticated: 401,
  Forbidden: 403,
  NotFound: 404,
  Conflict: 409,
  RateLimited: 429,
  Unavailable: 503,
};

/** Codes whose HTTP meaning is narrower than their kind's. */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  BODY_TOO_LARGE: 413,
  IDEMPOTENCY_KEY_REUSED: 422,
  MEDIA_TYPE_UNSUPPORTED: 415,
  METHOD_NOT_ALLOWED: 405,
  VERSION_REQUIRED: 428,
};

/** Problem details of RFC 9457 with a stable code, the wrong fields, and the trace to ask about. */
export interface ProblemDetails {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly fields?: readonly FieldProblem[];
  readonly facts?: DomainError['facts'];
  /** What somebody else changed meanwhile. */
  readonly conflict?: DomainError['conflict'];
  readonly traceId: string | null;
}

/** @param request whose precondition may be what failed: If-Match that does not match is 412 (RFC 9110, section 15.5.13) */
export function problemOf(
  error: EdgeError,
  request?: HttpRequest,
): {
  readonly body: ProblemDetails;
  readonly retryAfter: number | undefined;
} {
  const known = error instanceof DomainError ? error : undefined;
  const body: ProblemDetails = {
    type: 'about:blank',
    title: known?.kind ?? 'Internal error',
    status: known ? statusOf(known, request) : 500,
    detail: error.message,
    code: error.code,
    ...(known && known.fields.length > 0 && { fields: known.fields }),
    ...(known?.facts && { facts: known.facts }),
    ...(known?.conflict && { conflict: known.conflict }),
    traceId: currentTraceId(),
  };
  return { body, retryAfter: known?.retryAfter };
}

function statusOf({ code, kind }: DomainError, request: HttpRequest | undefined): number {
  if (code === 'CONFLICT' && request?.headers?.['if-match'] !== undefined) return 412;
  return STATUS_OF_CODE[code] ?? STATUS[kind];
}
