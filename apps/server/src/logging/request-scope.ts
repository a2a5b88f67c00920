import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

const current = new AsyncLocalStorage<string>();

/** The id of the request on whose behalf the code runs, if it does. */
export const currentRequestId = (): string | undefined => current.getStore();

/** Lets every line that is logged for a request tell its id, also from deep within. */
export function scopeToRequests(fastify: FastifyInstance): void {
  for (const stage of ['onRequest', 'preValidation'] as const) {
    // Twice: what the body's stream calls has left the first scope.
    fastify.addHook(stage, (request: { readonly id: string }, _reply: unknown, done: () => void) => {
      current.run(request.id, done);
    });
  }
}
