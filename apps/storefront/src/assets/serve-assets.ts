import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { LoadedModule } from '../composition/storefront-module.js';
import type { Stylesheet } from './stylesheet.js';

const OWN = new URL('../../public/', import.meta.url);
const ONE_HOUR = 3_600_000;

/** Serves the stylesheet for ever, and the public folders for an hour: their names stay when files change. */
export function serveAssets(
  app: NestFastifyApplication,
  modules: readonly LoadedModule[],
  stylesheet: Stylesheet,
): void {
  const folders = [OWN, ...modules.flatMap(({ contribution }) => contribution.publicFolder ?? [])];
  app.useStaticAssets({
    root: folders.map((folder) => fileURLToPath(folder)),
    // A route for each file that is there; everything else is a page.
    wildcard: false,
    maxAge: ONE_HOUR,
  });

  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.get(stylesheet.path, (_request, reply) =>
    reply
      .header('content-type', 'text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(stylesheet.content),
  );
}
