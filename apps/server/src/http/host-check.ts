import { Invalid } from '@rustok/core';
import type { FastifyInstance } from 'fastify';

/** Characters that end the host within a URL. */
const DELIMITER = /[/?#@\\\s]/;

/**
 * Refuses a `Host` that is none before others build a URL of it: the GraphQL endpoint does so
 * unprotected. A request without any, which HTTP/1.0 allows, counts as one to this machine.
 */
export function refuseMalformedHosts(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const host = (request.raw.headers.host ??= 'localhost');
    if (isHost(host)) done();
    else done(new Invalid('HOST_INVALID', 'The Host header is not a host name with an optional port.'));
  });
}

const isHost = (text: string) => !DELIMITER.test(text) && URL.canParse(`http://${text}/`);
