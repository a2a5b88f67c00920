import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { StorefrontSettings } from '../env.js';

/** Not `app.listen`, which writes a stack to the log before it throws. */
export async function listen(app: NestFastifyApplication, settings: StorefrontSettings): Promise<void> {
  await app.init();
  await app
    .getHttpAdapter()
    .getInstance()
    .listen({
      port: settings.PORT,
      host: settings.RUSTOK_HTTP_HOST,
      listenTextResolver: (url) => `listening at ${url}`,
    });
}
