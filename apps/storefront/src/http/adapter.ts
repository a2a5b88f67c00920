import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AccessLog } from './access-log.js';

const ACCEPTABLE_ID = /^[\w.:-]{1,100}$/;

interface AdapterOptions {
  readonly logger: Logger;
  readonly trustedProxies: string | undefined;
  /** Answers what fails before a route is found, such as a path that cannot be decoded. */
  readonly onBadAddress: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
}

/** Fastify with limits on what a visit may cost. */
export function createAdapter({ logger, trustedProxies, onBadAddress }: AdapterOptions): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger,
    logController: new AccessLog(),
    genReqId: ({ headers }: Pick<IncomingMessage, 'headers'>) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && ACCEPTABLE_ID.test(given) ? given : randomUUID();
    },
    trustProxy: trustedProxies ?? false,
    // Nothing is sent to the shops but addresses.
    bodyLimit: 1024,
    requestTimeout: 30_000,
    // Longer than the 60 s of the usual load balancers, so that they end idle connections, not we.
    keepAliveTimeout: 72_000,
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      void onBadAddress(request, reply);
    },
  });
}
