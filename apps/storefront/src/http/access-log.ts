import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';

/** One line for each answer. The query stays out: it may hold what was searched for. */
export class AccessLog extends LogController {
  override incomingRequest(): void {
    // The line at the end tells all.
  }

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const answer = {
      method: request.method,
      host: request.host,
      path: request.url.split('?', 1)[0],
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...(error && { err: error }),
    };
    request.log[reply.statusCode < 500 && !error ? 'info' : 'error'](answer, 'answered');
  }
}
