import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { modules } from '@rustok/server/modules';
import { moduleTest } from '@rustok/testing';
import { ServerProcess } from './server-process.js';

const MAIN = join(import.meta.dirname, '../dist/bundle/main.js');

const t = moduleTest(...modules);

jest.setTimeout(60_000);

/** `bin/check` builds it before it tests; a laptop may not have built any. */
const describeWhenBuilt = existsSync(MAIN) ? describe : describe.skip;

describeWhenBuilt('the built server', () => {
  it('answers GraphQL, REST and the page of its REST API from its few files', async () => {
    const server = await ServerProcess.start({ DATABASE_URL: t.databaseUrl, RUSTOK_ROLE: 'all' }, MAIN);
    const headers = { 'content-type': 'application/json', 'x-tenant-id': t.ctx.tenant.id };
    try {
      const body = JSON.stringify({ query: '{ products(first: 1) { nodes { id } } }' });
      const graphql = await fetch(`${server.url}/api/graphql`, { method: 'POST', headers, body });
      expect(await graphql.json()).toEqual({ data: { products: { nodes: [] } } });

      expect((await fetch(`${server.url}/api/v1/products`, { headers })).status).toBe(401);
      expect((await fetch(`${server.url}/swagger/openapi.json`)).status).toBe(200);
      expect((await fetch(`${server.url}/swagger`)).status).toBe(200);
    } finally {
      server.child.kill('SIGTERM');
      expect(await server.ended()).toBe(0);
    }
  });
});
