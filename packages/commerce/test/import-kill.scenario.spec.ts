import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { TenantDb } from '@rustok/core';
import { killRepeatedly, Victim } from '@rustok/faults';
import { moduleTest } from '@rustok/testing';
import { ProductReadModel } from '../src/catalog/reading/product.read-model.js';
import { importerIn } from './import-file.js';
import { modules } from './kill/modules.js';
import { priceList, PRODUCTS } from './kill/price-list.js';

/** Of each of two processes, which import the same file, relay, handle and index at the same time. */
const KILLS = 25;

const t = moduleTest(...modules);
const importFile = importerIn(t);

async function count(sql: string): Promise<number> {
  const { rows } = await t.superuser.query<{ count: string }>(
    `SELECT coalesce(sum(count), 0) AS count FROM (${sql}) AS s`,
  );
  return Number(rows[0]?.count);
}

const storedEvents = () => count(`SELECT count(*) FROM rustok.sys_events WHERE type LIKE 'commerce.%'`);
const countedEvents = () => count('SELECT count FROM rustok.probe_counts');
const openWork = () =>
  count(`SELECT count(*) FROM bullmq.job UNION ALL SELECT count(*) FROM rustok.index_dirty
         UNION ALL SELECT count(*) FROM rustok.sys_events WHERE dispatched_at IS NULL`);

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await isSo()) && Date.now() < end) await pause(100);
}

function victim(...parameters: string[]): Victim {
  return new Victim(new URL('kill/victim.ts', import.meta.url), [t.databaseUrl, ...parameters]);
}

/** What the write model says that readers should find. */
async function expectedDocuments(): Promise<unknown[]> {
  const source = t.get(ProductReadModel);
  return t.get(TenantDb).read(t.ctx, async (tx) => {
    const documents = await source.load(tx, await source.ids(tx, null, 1_000));
    return documents.map(({ body }) => JSON.parse(JSON.stringify(body)) as unknown);
  });
}

describe('an import', () => {
  it(`loses and doubles nothing, while processes are killed ${2 * KILLS} times`, async () => {
    const victims = [victim(t.ctx.tenant.id), victim(t.ctx.tenant.id)];
    const survivor = victim();
    try {
      const kills = await Promise.all(victims.map((each) => killRepeatedly(each, { times: KILLS, within: 700 })));
      expect(kills).toEqual([KILLS, KILLS]);

      const report = await importFile(priceList((index) => index));
      expect(report).toMatchObject({ refused: 0, isComplete: true });
      const stored = await storedEvents();
      // They wrote more than the last import alone does.
      expect(stored).toBeGreaterThan(10 * PRODUCTS);

      // It also takes over what the last ones had in hand, when their locks run out.
      await survivor.run();
      await until(async () => (await openWork()) === 0 && (await countedEvents()) >= stored);
      await survivor.stop();

      expect(await countedEvents()).toBe(stored);
      const found = await t.index('products');
      expect(found).toHaveLength(PRODUCTS);
      expect(byHandle(found)).toEqual(byHandle(await expectedDocuments()));
    } finally {
      await Promise.all([...victims, survivor].map((each) => each.close()));
    }
  }, 600_000);
});

function byHandle(documents: readonly unknown[]): unknown[] {
  return (documents as { handle: string }[]).toSorted((one, other) => (one.handle < other.handle ? -1 : 1));
}
