import type { Socket } from 'node:net';
import { Invalid, problemOf, toDomainError } from '@rustok/core';
import type { FastifyReply, FastifyRequest } from 'fastify';

const PROBLEM = 'application/problem+json; charset=utf-8';

/** Answers what fails before a route is found, such as a path that cannot be decoded. */
export function answerFrameworkError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const { body } = problemOf(toDomainError(error));
  reply.header('x-request-id', request.id).code(body.status).type(PROBLEM).send(JSON.stringify(body));
}

/** Answers what is no HTTP at all, or has headers beyond measure; there is no request to speak of. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const problem = new Invalid('REQUEST_MALFORMED', 'This is not an HTTP request that can be read.');
  const text = JSON.stringify(problemOf(problem).body);
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: ${PROBLEM}\r\nContent-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`,
  );
}
