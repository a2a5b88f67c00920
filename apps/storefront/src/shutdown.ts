import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** Finishes the pages that were asked for, then ends the process. A second signal ends it at once. */
export function stopOnSignals(app: NestFastifyApplication, logger: Logger, limitSeconds: number): void {
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
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), limitSeconds * 1000).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'stopped badly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
