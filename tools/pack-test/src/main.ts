import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgres } from '@rustok/testing/postgres';
import { makeHost, type HostKind } from './make-host.js';
import { packAll } from './packages.js';
import { addReviews, makeReviews } from './reviews.js';
import { startServer } from './scratch-database.js';
import { step } from './step.js';
import { useHost, useSharedEndpoint } from './use-host.js';
import { routeQuery, useReviews } from './use-reviews.js';

const kinds: readonly HostKind[] = [
  { installer: 'npm', type: 'commonjs', http: 'fastify' },
  { installer: 'pnpm', type: 'module', http: 'express' },
];

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rustok-pack-test-')));
const dataDir = `${folder}-postgres`;
const clean = () => rmSync(folder, { recursive: true, force: true });
try {
  await using server = await startServer(dataDir);
  // The server outlives a process that is ended; hosts and installers get the terminal's signal themselves.
  process.once(
    'SIGINT',
    () =>
      void removePostgres(dataDir)
        .then(clean)
        .then(() => process.exit(130)),
  );
  const tarballs = await step('build and pack', () => packAll(join(folder, 'packed')));
  // Applications leave the test kit out, and Jest with it.
  const { '@rustok/testing': _, ...forHosts } = tarballs;

  for (const kind of kinds) {
    const { installer, type, http } = kind;
    const host = join(folder, `host-${type}`);
    const databaseUrl = await server.create(`host_${type}`);
    await step(`${installer}: install into a ${type} host on ${http}`, () => makeHost(host, kind, forHosts));
    await step(`${installer}: migrate, publish a product, find it`, () => useHost(host, databaseUrl));
    await step(`${installer}: the host's endpoint for both`, () => useSharedEndpoint(host, databaseUrl));
  }

  const reviews = await step('reviews: install, check, test, pack', () =>
    makeReviews(join(folder, 'reviews'), tarballs, server.url),
  );
  const shop = join(folder, 'host-module');
  const databaseUrl = await server.create('reviews');
  await step('reviews: add to the host', () => addReviews(shop, forHosts, reviews));
  await step('reviews: review a product', () => useReviews(shop, databaseUrl));
  await step('reviews: ask two subgraphs through a router', () => routeQuery(shop, databaseUrl));
} finally {
  clean();
}
