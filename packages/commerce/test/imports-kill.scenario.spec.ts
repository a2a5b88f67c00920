import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { killRepeatedly, Victim } from '@rustok/faults';
import { moduleTest } from '@rustok/testing';
import { importKills, importRows } from './import-kill/env.js';
import { modules } from './import-kill/modules.js';
import { tenantRows } from './import-kill/tenant-rows.js';
import { fileOf } from './import-file.js';
import { importsIn } from './imports-in.js';
import { shopState } from './shop-state.js';

const t = moduleTest(...modules);
const PRODUCTS = importRows() / 2;

/** Products of two rows; every third is in the shop already, and becomes another. */
function productFile(count: number, price: string, types = 0): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const handle = `product-${index}`;
    const first = {
      Handle: handle,
      Title: `Product ${index}`,
      'Body (HTML)': `<p>About product ${index}</p>`,
      ...(types > 0 && { Type: `Type ${index % types}` }),
      'Option1 Name': 'Size',
      'Option1 Value': 'S',
      'Variant SKU': `${handle}-S`,
      'Variant Price': price,
      'Variant Inventory Tracker': 'shopify',
      'Variant Inventory Qty': String(index % 50),
      'Image Src': `https://example.com/${index}.jpg`,
    };
    const { Title: _title, 'Option1 Name': _name, 'Image Src': _image, ...second } = first;
    return [first, { ...second, 'Option1 Value': 'M', 'Variant SKU': `${handle}-M` }];
  });
  return fileOf(...rows.flat());
}

async function until(isSo: () => Promise<boolean>, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  while (Date.now() < end) {
    if (await isSo()) return;
    await pause(250);
  }
  throw new Error(`It is not so after ${seconds} seconds.`);
}

describe('an import whose process is killed again and again', () => {
  it(`ends as one that is not, and its undo leaves the shop as before`, async () => {
    const [own, other] = [importsIn(t), importsIn(t, () => t.otherTenant)];
    const before = productFile(Math.ceil(PRODUCTS / 3), '9.90');
    const file = productFile(PRODUCTS, '19.90', 7);
    await own.run(before);
    await other.run(before);
    await t.deliver();
    const rows = await tenantRows(t, t.ctx);
    await other.run(file);

    const worker = new Victim(new URL('import-kill/worker.ts', import.meta.url), [t.databaseUrl]);
    const statusIs = (id: string, status: string) => async () => (await own.get(id)).status === status;
    try {
      const id = await own.upload(file);
      await own.start(id);
      const kills = await killRepeatedly(worker, { times: importKills(), within: 4_000 });
      expect(kills).toBe(importKills());
      await worker.run();
      await until(statusIs(id, 'COMPLETED'), 300 + PRODUCTS / 20);
      const { progress } = await own.get(id);
      expect(progress).toMatchObject({
        rows: 2 * PRODUCTS,
        createdCount: PRODUCTS - Math.ceil(PRODUCTS / 3),
        updatedCount: Math.ceil(PRODUCTS / 3),
        refusedCount: 0,
      });
      expect(await shopState(t, t.ctx)).toEqual(await shopState(t, t.otherTenant));

      await worker.kill();
      await own.mutate('importUndo', { id });
      await killRepeatedly(worker, { times: 1, within: 4_000 });
      await worker.run();
      await until(statusIs(id, 'UNDONE'), 300 + PRODUCTS / 20);
      expect((await own.get(id)).progress).toMatchObject({ undoneCount: PRODUCTS, conflictCount: 0 });
      expect(await tenantRows(t, t.ctx)).toEqual(rows);
      await worker.stop();
    } finally {
      await worker.close();
    }
  }, 3_600_000);
});
