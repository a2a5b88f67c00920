import { once } from 'node:events';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Readiness } from './health/readiness.js';

interface ShutdownOptions {
  readonly logger: Logger;
  /** Milliseconds after which the process ends whatever is left. */
  readonly limit: number;
  readonly last: () => Promise<void>;
}

/** Finishes what has begun, then ends the process. A second signal ends it at once. */
export function stopOnSignals(app: NestFastifyApplication, options: ShutdownOptions): void {
  let isStopping = false;
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    // A kept connection would hold the server open for as long as its client likes.
    if (isStopping) reply.header('connection', 'close');
    done();
  });

  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(130);
    isStopping = true;
    void finish(app, signal, options);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function finish(
  app: NestFastifyApplication,
  signal: string,
  { logger, limit, last }: ShutdownOptions,
): Promise<void> {
  setTimeout(() => {
    logger.error({ ms: limit }, 'stopped before everything was finished');
    process.exit(1);
  }, limit).unref();
  try {
    app.get(Readiness).stop();
    const finished = finishRequests(app);
    // Now nothing new can come.
    logger.info({ signal }, 'stopping');
    await finished;
    // Then the workers, and the connections to the database last.
    await app.close();
    await last();
    logger.info('stopped');
    process.exit(0);
  } catch (error) {
    logger.error({ err: error }, 'stopped badly');
    process.exit(1);
  }
}

/** The endpoint's own way to drain, which Nest starts, would cut requests off after ten seconds. */
async function finishRequests(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  if (!server.listening) return;
  server.close();
  await once(server, 'close');
}
