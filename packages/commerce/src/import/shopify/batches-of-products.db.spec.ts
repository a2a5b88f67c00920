import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { fileOf, importerIn } from '../../../test/import-file.js';
import { ProductCreated } from '../../catalog/product/product.events.js';
import { CommerceModule } from '../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const importFile = importerIn(t);

const products = (count: number, price = '1') =>
  fileOf(
    ...Array.from({ length: count }, (_, index) => [
      {
        Handle: `p-${index}`,
        Title: `Product ${index}`,
        'Option1 Name': 'Size',
        'Option1 Value': 'S',
        'Variant SKU': `S-${index}`,
        'Variant Price': price,
        'Image Src': `https://example.com/${index}.jpg`,
      },
      { Handle: `p-${index}`, 'Option1 Value': 'M', 'Variant SKU': `M-${index}`, 'Variant Price': price },
    ]).flat(),
  );

describe('a batch of imported products', () => {
  it('costs as many statements as one product, when made, changed and left alone', async () => {
    for (const price of ['1', '2', '2']) {
      const many = await t.statements(() => importFile(products(100, price)));
      const one = await t.statements(() => importFile(products(1, price), {}, t.otherTenant));
      expect(many).toHaveLength(one.length);
    }
  });

  it('is the last one after the signal to stop', async () => {
    const stop = new AbortController();
    const seen: number[] = [];

    const report = await importFile(products(250), {
      signal: stop.signal,
      onProgress: ({ products: done }) => {
        seen.push(done);
        stop.abort();
      },
    });

    expect(seen).toEqual([100]);
    expect(report).toMatchObject({ created: 100, isComplete: false });
    expect(await importFile(products(250))).toMatchObject({ created: 150, unchanged: 100, isComplete: true });
  });

  it('is made once, however many import it at the same time', async () => {
    const reports = await Promise.all([1, 2, 3].map(() => importFile(products(120))));

    const sum = (key: 'created' | 'updated' | 'unchanged' | 'refused') =>
      reports.reduce((total, report) => total + report[key], 0);
    expect([sum('created'), sum('updated'), sum('refused')]).toEqual([120, 0, 0]);
    expect(await t.events(ProductCreated)).toHaveLength(120);
  });
});
