import type { ArgumentsHost, ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';

/** The part of a Node, Express or Fastify request that core reads. */
export interface HttpRequest {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Fastify keeps Node's request here. */
  readonly raw?: HttpRequest;
}

/** Node's request behind a controller's or a resolver's call. */
export function requestOf(execution: ExecutionContext): HttpRequest {
  if (execution.getType<string>() === 'graphql') {
    return requestOfGraphql(GqlExecutionContext.create(execution).getContext<unknown>());
  }
  return requestOfHttp(execution);
}

export function requestOfHttp(host: ArgumentsHost): HttpRequest {
  const request = host.switchToHttp().getRequest<HttpRequest>();
  return request.raw ?? request;
}

/** Drivers put the request under `req`; a host's own context function must do so too. */
export function requestOfGraphql(context: unknown): HttpRequest {
  const request = (context as { req?: HttpRequest } | undefined)?.req;
  if (!request)
    throw new TypeError('The GraphQL context has no `req`: a context function of the host must pass the request on.');
  return request.raw ?? request;
}
