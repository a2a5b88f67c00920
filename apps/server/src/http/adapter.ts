import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyBaseLogger } from 'fastify';
import type { Logger } from 'pino';
import { AccessLog } from './access-log.js';
import { answerClientError, answerFrameworkError } from './framework-errors.js';
import { requestIdOf } from './request-id.js';

const ONE_MEGABYTE = 1_048_576;

/** Fastify with limits on what a request may cost before any of our code sees it; the time to send it in milliseconds. */
export function createAdapter(logger: Logger, requestLimit: number): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger,
    logController: new AccessLog(),
    // Lines tell their request by themselves; see request-scope.ts.
    childLoggerFactory: (parent: FastifyBaseLogger) => parent,
    genReqId: requestIdOf,
    bodyLimit: ONE_MEGABYTE,
    // A client that sends its request slower than this holds a connection for nothing.
    requestTimeout: requestLimit,
    // Longer than the 60 s of the usual load balancers, so that they end idle connections, not we.
    keepAliveTimeout: 72_000,
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
  });
}
