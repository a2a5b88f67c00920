import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { serveAssets } from './assets/serve-assets.js';
import { Stylesheet } from './assets/stylesheet.js';
import { loadModules, type StorefrontModule as ContributingModule } from './composition/storefront-module.js';
import type { StorefrontSettings } from './env.js';
import { createAdapter } from './http/adapter.js';
import { securityHeaders } from './http/security-headers.js';
import { PageErrors } from './page/page-errors.js';
import { StorefrontModule } from './storefront.module.js';

/** Builds the storefront from any set of modules; it does not listen yet. */
export async function createStorefront(
  settings: StorefrontSettings,
  modules: readonly ContributingModule[],
  logger: Logger,
): Promise<NestFastifyApplication> {
  const loaded = await loadModules(modules);
  const app: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(
    StorefrontModule.of(settings, loaded, logger),
    createAdapter({
      logger,
      trustedProxies: settings.RUSTOK_HTTP_TRUSTED_PROXIES,
      onBadAddress: async (request, reply): Promise<void> => app.get(PageErrors).notFound(request, reply),
    }),
    { logger: ['fatal', 'error', 'warn'], abortOnError: false },
  );
  app.useSecurityHeaders(securityHeaders(loaded));
  serveAssets(app, loaded, app.get(Stylesheet));
  return app;
}
