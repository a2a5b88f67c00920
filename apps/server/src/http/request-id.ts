import type { IncomingMessage } from 'node:http';
import { newId } from '@rustok/core';
import type { FastifyInstance } from 'fastify';

const ACCEPTABLE = /^[\w.:-]{1,100}$/;

/**
 * The id under which a request is logged, audited and answered: the caller's, if it has the form
 * of one, else a new one. It is left in the header, where the platform looks for it.
 */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && ACCEPTABLE.test(given) ? given : newId();
  request.headers['x-request-id'] = id;
  return id;
}

export function answerWithRequestId(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
}
