import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startProblem, type Composable } from '@rustok/core';
import type { Logger } from 'pino';
import { createServer } from './create-server.js';
import { readSettings, type ServerSettings } from './env.js';
import { createLogger, secretsOf } from './logging/logger.js';
import { stopOnSignals } from './shutdown.js';
import { listenProblem } from './listen-problem.js';
import type { StopTelemetry } from './telemetry/telemetry.js';

/** Runs the server until a signal ends it. What keeps it from starting is told in one sentence. */
export async function run(modules: readonly Composable[], stopTelemetry: StopTelemetry): Promise<void> {
  try {
    const settings = readSettings();
    const logger = loggerFor(settings);
    const app = await createServer(settings, modules, logger);
    endOnCrash(logger);
    stopOnSignals(app, { logger, limit: settings.http.shutdownLimit, last: stopTelemetry });
    await listen(app, settings, logger);
  } catch (error) {
    process.stderr.write(`rustok: ${listenProblem(error) ?? startProblem(error)}\n`);
    process.exit(1);
  }
}

function loggerFor({ logLevel, platform }: ServerSettings): Logger {
  const { url, directUrl } = platform.database;
  return createLogger(
    logLevel,
    secretsOf([url, ...(directUrl === undefined ? [] : [directUrl])], platform.operatorToken),
  );
}

/** After an error that nobody caught the state of the process is unknown: it is logged as any line, and replaced. */
function endOnCrash(logger: Logger): void {
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'crashed');
    process.exit(1);
  });
}

/** Not `app.listen`, which writes a stack to the log before it throws. */
async function listen(app: NestFastifyApplication, { http, role }: ServerSettings, logger: Logger): Promise<void> {
  await app.init();
  await app
    .getHttpAdapter()
    .getInstance()
    .listen({ port: http.port, host: http.host, listenTextResolver: (url) => `listening at ${url}` });
  logger.info({ role, ms: Math.round(performance.now()) }, 'ready');
}
