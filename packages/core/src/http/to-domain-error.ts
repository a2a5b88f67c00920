import { HttpException, Logger } from '@nestjs/common';
import {
  Conflict,
  DomainError,
  Forbidden,
  Invalid,
  NotFound,
  RateLimited,
  Unauthenticated,
  Unavailable,
} from '../errors/domain-error.js';

const logger = new Logger('Unexpected');

/** An error that nobody foresaw. Its cause is in the log, by the trace id; the caller is told no more. */
export class InternalError extends Error {
  readonly code = 'INTERNAL_ERROR';
  /** What GraphQL tells beside the message, whoever serves it. */
  readonly extensions = { code: this.code };

  constructor() {
    super('Something went wrong on our side. It has been logged.');
  }
}

export type EdgeError = DomainError | InternalError;

/** Domain errors pass; Nest's own and Fastify's become domain errors; anything else is logged and hidden. */
export function toDomainError(exception: unknown): EdgeError {
  if (exception instanceof DomainError) return exception;
  if (isAborted(exception)) return new Invalid('REQUEST_ABORTED', 'The request ended before its body did.');
  const status = statusOf(exception);
  const message = exception instanceof Error ? exception.message : 'The request was refused.';
  switch (status) {
    case 400:
      return new Invalid(codeOf(exception) ?? 'REQUEST_INVALID', message);
    case 401:
      return new Unauthenticated('UNAUTHENTICATED', message);
    case 403:
      return new Forbidden('FORBIDDEN', message);
    case 404:
      return new NotFound('ROUTE_NOT_FOUND', message);
    case 405:
      return new Invalid('METHOD_NOT_ALLOWED', message);
    case 409:
      return new Conflict('CONFLICT', message);
    case 413:
      return new Invalid('BODY_TOO_LARGE', 'The body of the request is too large.');
    case 415:
      return new Invalid('MEDIA_TYPE_UNSUPPORTED', message);
    case 429:
      return new RateLimited('RATE_LIMITED', message);
    case 503:
      return new Unavailable('UNAVAILABLE', message);
    default:
      if (status !== undefined && status > 400 && status < 500) return new Invalid('REQUEST_INVALID', message);
      logger.error(exception instanceof Error ? (exception.stack ?? exception.message) : String(exception));
      return new InternalError();
  }
}

/** The client hung up while it sent its body: nobody is there to be answered, and nothing of ours failed. */
function isAborted(exception: unknown): boolean {
  if (typeof exception !== 'object' || exception === null) return false;
  const { code, message, type } = exception as Readonly<Record<string, unknown>>;
  // Node's own error, which Fastify passes on; Express's parsers call it by a type.
  return (code === 'ECONNRESET' && message === 'aborted') || type === 'request.aborted';
}

/** The code that an exception of Nest was given beside its message. */
function codeOf(exception: unknown): string | undefined {
  const response = exception instanceof HttpException ? exception.getResponse() : undefined;
  const code = typeof response === 'object' && 'code' in response ? response.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/**
 * The status of an error that the HTTP server made of the request. Other libraries put the status
 * of their own calls on their errors, which is nobody's business here.
 */
function statusOf(exception: unknown): number | undefined {
  if (exception instanceof HttpException) return exception.getStatus();
  if (!(exception instanceof Error)) return undefined;
  const { statusCode, code, expose } = exception as { statusCode?: number; code?: unknown; expose?: boolean };
  const isFastify = typeof code === 'string' && code.startsWith('FST_');
  // Express's parsers expose theirs; Fastify's parser of JSON throws a plain SyntaxError at times.
  return isFastify || expose === true || exception instanceof SyntaxError ? statusCode : undefined;
}
