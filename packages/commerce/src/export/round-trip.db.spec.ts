import { describe, expect, it } from '@jest/globals';
import type { RequestContext } from '@rustok/core';
import { ImportsModule } from '@rustok/imports';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import fc from 'fast-check';
import { arbitraryDraft } from '../../test/arbitrary-draft.js';
import { FULL_FILE } from '../../test/full-file.js';
import { importsIn } from '../../test/imports-in.js';
import { shopState } from '../../test/shop-state.js';
import type { ProductDraft } from '../catalog/draft/product-draft.js';
import { ProductStore } from '../catalog/storage/product-store.js';
import { ProductTypeService } from '../catalog/types/product-type.service.js';
import { CommerceModule } from '../commerce.module.js';

const t = moduleTest(PlatformModules, ImportsModule, CommerceModule);

const FORMATS = ['shopify-products', 'products-csv', 'products-jsonl'];

async function exportFrom(ctx: RequestContext, exporter: string, ...options: { name: string; value: string }[]) {
  const shop = importsIn(t, () => ctx);
  const { exportCreate } = (await shop.ask(
    `mutation ($input: ExportCreateInput!) { exportCreate(input: $input) { export { id } userErrors { code message } } }`,
    { input: { exporter, options } },
  )) as { exportCreate: { export: { id: string } } };
  await t.deliver();
  const { id } = exportCreate.export;
  const { export: found } = (await shop.ask('query ($id: ID!) { export(id: $id) { status fileUrl sizeBytes } }', {
    id,
  })) as { export: { status: string; fileUrl: string; sizeBytes: number } };
  expect(found.status).toBe('COMPLETED');
  const response = await t.http(found.fileUrl, { tenant: ctx });
  const file = await response.text();
  expect(Buffer.byteLength(file)).toBe(found.sizeBytes);
  return file;
}

async function importInto(ctx: RequestContext, file: string, importer: string) {
  const answer = await importsIn(t, () => ctx).run(file, { importer });
  expect(answer).toMatchObject({ status: 'COMPLETED', failure: null, progress: { problemCount: 0 } });
  return answer;
}

describe("Shopify's own export", () => {
  it('imported, exported and imported elsewhere makes equal products', async () => {
    await importInto(t.ctx, FULL_FILE, 'shopify-products');
    const file = await exportFrom(t.ctx, 'shopify-products');
    const { progress } = await importInto(t.otherTenant, file, 'shopify-products');

    expect(progress).toMatchObject({ createdCount: 2 });
    expect(await shopState(t, t.otherTenant)).toEqual(await shopState(t, t.ctx));
    // The order in which products were made within one moment is nobody's business.
    const lines = (text: string) => text.split('\n').toSorted();
    expect(lines(await exportFrom(t.otherTenant, 'shopify-products'))).toEqual(lines(file));
  });
});

describe('an export in our own formats', () => {
  it.each(['products-csv', 'products-jsonl'])('%s has all that products have', async (format) => {
    const store = t.get(ProductStore);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(arbitraryDraft, { minLength: 1, maxLength: 4, selector: ({ handle }) => handle }),
        async (drafts) => {
          const [one, other] = [await t.newTenant(), await t.newTenant()];
          for (const draft of withoutSharedSkus(drafts)) await store.create(one, draft);
          const file = await exportFrom(one, format);
          await importInto(other, file, format);
          expect(await shopState(t, other)).toEqual(await shopState(t, one));
        },
      ),
      { numRuns: 6 },
    );
  });

  it.each(FORMATS)('%s changes nothing where it comes from, with its ids too', async (format) => {
    await importInto(t.ctx, FULL_FILE, 'shopify-products');
    const options = format.startsWith('shopify') ? [] : [{ name: 'withIds', value: 'true' }];
    const file = await exportFrom(t.ctx, format, ...options);
    expect((await importInto(t.ctx, file, format)).progress).toMatchObject({ unchangedCount: 2, updatedCount: 0 });
  });
});

function withoutSharedSkus(drafts: readonly ProductDraft[]): readonly ProductDraft[] {
  return drafts.map((draft, index) => ({
    ...draft,
    variants: draft.variants?.map((variant) => ({ ...variant, sku: variant.sku && `${variant.sku}-${index}` })),
  }));
}

describe('a product type with attributes', () => {
  it('comes before its products in JSON Lines, is made, and goes again with undo', async () => {
    await t.get(ProductTypeService).create(t.ctx, {
      name: 'Lamps',
      attributes: [
        { key: 'power', name: 'Power', kind: 'integer', unit: 'W' },
        {
          key: 'finish',
          name: 'Finish',
          kind: 'choice',
          choices: [
            { key: 'matte', name: 'Matte' },
            { key: 'gloss', name: 'Gloss' },
          ],
        },
      ],
    });
    const lamp = {
      handle: 'lamp',
      productType: 'Lamps',
      attributes: { power: '40', finish: ['gloss'] },
      translations: { en: { title: 'Lamp' } },
    };
    await importInto(t.ctx, `${JSON.stringify({ type: 'product', ...lamp })}\n`, 'products-jsonl');
    const file = await exportFrom(t.ctx, 'products-jsonl');
    const others = importsIn(t, () => t.otherTenant);
    const { id } = await importInto(t.otherTenant, file, 'products-jsonl');
    expect(await exportFrom(t.otherTenant, 'products-jsonl')).toBe(file);

    await others.mutate('importUndo', { id });
    await t.deliver();
    expect((await others.get(id)).progress).toMatchObject({ undoneCount: 2, conflictCount: 0 });
    expect(await exportFrom(t.otherTenant, 'products-jsonl')).toBe('');
  });
});
