import { HttpAdapterHost, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainErrorFilter, type Composable } from '@rustok/core';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { ServerSettings } from './env.js';
import { createAdapter } from './http/adapter.js';
import { refuseMalformedHosts } from './http/host-check.js';
import { answerWithRequestId } from './http/request-id.js';
import { securityHeaders } from './http/security-headers.js';
import { answerOperationsOnly } from './http/worker-routes.js';
import { NestLogger } from './logging/nest-logger.js';
import { scopeToRequests } from './logging/request-scope.js';
import { Metrics } from './metrics/metrics.js';
import { serveOpenApi } from './openapi/openapi.js';
import { ServerModule } from './server.module.js';

/** Builds the server from any set of modules; it does not listen yet. */
export async function createServer(
  { platform, role, http }: ServerSettings,
  modules: readonly Composable[],
  logger: Logger,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ServerModule.of(platform, modules),
    createAdapter(logger, http.requestLimit),
    {
      logger: new NestLogger(logger),
      abortOnError: false,
    },
  );
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  scopeToRequests(fastify);
  answerWithRequestId(fastify);
  refuseMalformedHosts(fastify);
  app.get(Metrics).measure(fastify);
  app.useSecurityHeaders(securityHeaders);
  app.useGlobalFilters(new DomainErrorFilter(app.get(HttpAdapterHost)));

  if (role === 'worker' || role === 'relay') answerOperationsOnly(fastify);
  else {
    if (http.corsOrigins.length > 0)
      app.enableCors({ origin: [...http.corsOrigins], exposedHeaders: ['ETag', 'X-Request-ID', 'Retry-After'] });
    serveOpenApi(app);
  }
  return app;
}
