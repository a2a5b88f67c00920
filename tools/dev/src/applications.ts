import type { ApplicationOptions } from './application.js';
import type { ChildEnv, Env } from './env.js';

/** What bin/dev runs, and how each says that it works. */
export function applications(env: Env, common: ChildEnv): readonly ApplicationOptions[] {
  const api = `http://127.0.0.1:${env.PORT}`;
  const shop = `http://127.0.0.1:${env.RUSTOK_STOREFRONT_PORT}`;
  // Nobody on the network is meant to see it, and nobody at the terminal waits for a browser's idle connections.
  const http = { RUSTOK_HTTP_HOST: '127.0.0.1', RUSTOK_HTTP_SHUTDOWN_SECONDS: '5', ...common };
  return [
    {
      name: 'server',
      main: 'apps/server/src/main.ts',
      env: { ...http, PORT: String(env.PORT) },
      readyUrl: `${api}/health/ready`,
    },
    {
      name: 'storefront',
      main: 'apps/storefront/src/main.ts',
      env: { ...http, PORT: String(env.RUSTOK_STOREFRONT_PORT), RUSTOK_API_URL: `${api}/api/graphql` },
      readyUrl: `${shop}/health/live`,
    },
  ];
}
