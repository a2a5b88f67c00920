import type { FastifyInstance } from 'fastify';

const OPERATIONS = /^\/(health(\/|$)|metrics$)/;

/** A process that only works in the background still says how it is, and answers nothing else. */
export function answerOperationsOnly(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (OPERATIONS.test(request.url.split('?', 1)[0] ?? '')) done();
    else reply.callNotFound();
  });
}
