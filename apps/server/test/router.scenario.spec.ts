import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from './notes/notes.js';
import { RatingsModule } from './ratings/ratings.js';
import { routerOver, startSubgraph, type Subgraph } from './routing.js';

const t = moduleTest(PlatformModules, NotesModule, RatingsModule);
const subgraphs: Subgraph[] = [];

jest.setTimeout(60_000);
afterAll(async () => Promise.all(subgraphs.map(async ({ server }) => server.stop())));

const start = async (name: string) => {
  const folder = join(import.meta.dirname, name);
  return startSubgraph({ name, module: join(folder, `${name}.ts`), main: join(folder, 'main.ts') }, t.databaseUrl);
};

describe("a router over one module's server and another's that adds to its type", () => {
  it('answers the added field beside the own ones', async () => {
    subgraphs.push(...(await Promise.all(['notes', 'ratings'].map(start))));
    const router = routerOver(subgraphs, { 'x-tenant-id': t.ctx.tenant.id });

    const answer = await router.ask('{ note { id text rating } }');
    await router.stop();

    expect(answer).toMatchObject({
      errors: undefined,
      data: { note: { id: t.ctx.tenant.id, text: 'tea', rating: 4.5 } },
    });
  });
});
