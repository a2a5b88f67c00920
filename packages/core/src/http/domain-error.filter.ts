import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { graphqlOutcome } from '../graphql/graphql-outcome.js';
import { requestOfHttp } from './request-of.js';
import { toDomainError } from './to-domain-error.js';
import { NotModified } from './not-modified.js';
import { problemOf } from './problem-details.js';

/** The one place where errors meet a transport. */
@Catch()
export class DomainErrorFilter implements ExceptionFilter {
  constructor(private readonly adapterHost: HttpAdapterHost) {}

  catch(exception: unknown, host: ArgumentsHost): unknown {
    if (exception instanceof NotModified) return this.adapterHost.httpAdapter.reply(responseOf(host), undefined, 304);
    const error = toDomainError(exception);
    if (host.getType<string>() === 'graphql') return graphqlOutcome(error, host.getArgs());

    const { httpAdapter } = this.adapterHost;
    const response = responseOf(host);
    const problem = problemOf(error, requestOfHttp(host));
    httpAdapter.setHeader(response, 'content-type', 'application/problem+json; charset=utf-8');
    if (problem.retryAfter !== undefined) httpAdapter.setHeader(response, 'retry-after', String(problem.retryAfter));
    httpAdapter.reply(response, JSON.stringify(problem.body), problem.body.status);
    return undefined;
  }
}

function responseOf(host: ArgumentsHost): unknown {
  return host.switchToHttp().getResponse();
}
