import { NotFound } from '@rustok/core';
import type { FastifyInstance } from 'fastify';

const OPERATIONS = /^\/(health(\/|$)|metrics$)/;

/** A process that only works in the background still says how it is, and answers nothing else. */
export function answerOperationsOnly(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const [path = ''] = request.url.split('?', 1);
    if (OPERATIONS.test(path)) done();
    else done(new NotFound('ROUTE_NOT_FOUND', `This process does not answer ${request.method} ${path}.`));
  });
}
