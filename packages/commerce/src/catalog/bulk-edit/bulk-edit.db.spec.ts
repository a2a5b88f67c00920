import { describe, expect, it } from '@jest/globals';
import { Conflict, Forbidden, PermissionSet, RequestContext, TenantDb } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { given as givenIn } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';
import { ProductPublished, ProductUpdated } from '../product/product.events.js';
import { ProductService } from '../product/product.service.js';
import type { ProductResponse } from '../reading/product.response.js';
import { ProductTypeService } from '../types/product-type.service.js';
import type { BulkChangesRequest, UpdateProductsRequest } from './bulk-edit.dto.js';
import { ProductBulkEditService } from './bulk-edit.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);

const update = (
  products: readonly { id: string; version?: number }[],
  changes: BulkChangesRequest,
  rest: Partial<UpdateProductsRequest> = {},
) =>
  t.get(ProductBulkEditService).update(t.ctx, {
    products: products.map(({ id, version }) => ({ id, ...(version !== undefined && { version }) })),
    changes,
    ...rest,
  });

const stored = (id: string) => t.get(ProductService).get(t.ctx, id);

async function products(count: number): Promise<ProductResponse[]> {
  const made: ProductResponse[] = [];
  for (let index = 1; index <= count; index += 1)
    made.push(
      await given.draftProduct({
        handle: `p${index}`,
        tags: ['old'],
        variants: [{ price: '10', inventoryQuantity: 2 }],
      }),
    );
  return made;
}

const outcomes = (results: readonly { outcome: string }[]) => results.map(({ outcome }) => outcome);
const codes = (results: readonly { userErrors: readonly { code: string }[] }[]) =>
  results.map(({ userErrors }) => userErrors.map(({ code }) => code).join());

describe('a bulk edit', () => {
  it('changes what it names of every product, and leaves the rest', async () => {
    const [one, two] = await products(2);

    const results = await update([one, two] as ProductResponse[], {
      status: 'active',
      vendor: 'Uji',
      addTags: ['new'],
      removeTags: ['old'],
      price: { percent: -25 },
      compareAtPrice: { fromPrice: true },
      inventoryPolicy: 'continue',
      requiresShipping: false,
    });

    expect(outcomes(results)).toEqual(['updated', 'updated']);
    for (const { id } of [one, two] as ProductResponse[]) {
      expect(await stored(id)).toMatchObject({
        version: 2,
        status: 'active',
        title: 'Green tea',
        vendor: 'Uji',
        tags: ['new'],
        variants: [
          {
            price: { amount: '7.50' },
            compareAtPrice: { amount: '10.00' },
            inventoryPolicy: 'continue',
            requiresShipping: false,
            inventoryQuantity: 2,
          },
        ],
      });
    }
    expect(await t.events(ProductUpdated)).toHaveLength(2);
    expect(await t.events(ProductPublished)).toHaveLength(2);
  });

  it('takes as many statements for a hundred products as for one, and one audit row', async () => {
    const all = (await products(100)).map(({ id }) => ({ id }));
    const changes = (vendor: string) => ({ vendor, price: { adjustBy: '1' }, addTags: [vendor] });

    const one = await t.statements(() => update(all.slice(0, 1), changes('Uji')));
    const hundred = await t.statements(() => update(all, changes('Sencha')));

    expect(hundred).toHaveLength(one.length);
    expect(hundred.filter((statement) => statement.includes('sys_audit'))).toHaveLength(1);
    expect(await stored(all[99]?.id ?? '')).toMatchObject({ vendor: 'Sencha', version: 2 });
    expect(await stored(all[0]?.id ?? '')).toMatchObject({ vendor: 'Sencha', version: 3 });
  }, 60_000);

  it('refuses single products, and says why', async () => {
    const [stale, bad, good] = await products(3);
    await t.get(ProductService).update(t.ctx, { id: stale?.id ?? '', version: 1, vendor: 'Else' });
    await t
      .get(ProductBulkEditService)
      .update(t.ctx, { products: [{ id: bad?.id ?? '' }], changes: { price: { setTo: '1' } } });
    const gone = '018f0000-0000-7000-8000-000000000000';
    const asked = [
      { id: stale?.id ?? '', version: 1 },
      { id: bad?.id ?? '' },
      { id: gone },
      { id: good?.id ?? '', version: 1 },
    ];

    const nothing = await update(asked, { price: { adjustBy: '-5' } }, { mode: 'all_or_nothing' });
    expect(outcomes(nothing)).toEqual(['refused', 'refused', 'refused', 'skipped']);
    expect(await stored(good?.id ?? '')).toMatchObject({ version: 1 });

    const each = await update(asked, { price: { adjustBy: '-5' } });
    expect(outcomes(each)).toEqual(['refused', 'refused', 'refused', 'updated']);
    expect(codes(each)).toEqual(['CONFLICT', 'PRICE_NEGATIVE', 'PRODUCT_NOT_FOUND', '']);
    expect(await stored(good?.id ?? '')).toMatchObject({ version: 2, variants: [{ price: { amount: '5.00' } }] });
    expect(await stored(stale?.id ?? '')).toMatchObject({ version: 2, vendor: 'Else' });
  });

  it('finds the one whose write is refused, and writes the others', async () => {
    await t.get(ProductTypeService).create(t.ctx, {
      name: 'Tea',
      attributes: [{ key: 'origin', name: 'Origin', kind: 'text', isRequired: true }],
    });
    const tea = { productType: 'Tea', attributes: [{ key: 'origin', value: 'Uji' }] };
    const first = await given.draftProduct({ handle: 'first', ...tea });
    const bare = await given.draftProduct({ handle: 'bare', productType: 'Tea' });
    const last = await given.draftProduct({ handle: 'last', ...tea });
    const publish = (rest: Partial<UpdateProductsRequest>) => update([first, bare, last], { status: 'active' }, rest);

    expect(outcomes(await publish({ dryRun: true }))).toEqual(['updated', 'refused', 'updated']);
    expect(outcomes(await publish({ mode: 'all_or_nothing' }))).toEqual(['skipped', 'refused', 'skipped']);
    expect(await t.events(ProductPublished)).toEqual([]);

    const results = await publish({ mode: 'each' });
    expect(codes(results)).toEqual(['', 'ATTRIBUTE_REQUIRED', '']);
    expect((await t.events(ProductPublished)).map(({ payload }) => payload.productId)).toEqual([first.id, last.id]);
    expect(await stored(bare.id)).toMatchObject({ status: 'draft', version: 1 });
    expect(await stored(last.id)).toMatchObject({ status: 'active', version: 2 });
  });

  it('takes no more variants than one transaction should hold', async () => {
    const [one] = await products(1);
    await t.superuser.query(
      `INSERT INTO rustok.commerce_variants (tenant_id, id, product_id, position)
       SELECT $1, gen_random_uuid(), $2, number FROM generate_series(2, 10001) AS number`,
      [t.ctx.tenant.id, one?.id],
    );

    const edit = update([{ id: one?.id ?? '' }], { vendor: 'Uji' });

    await expect(edit).rejects.toMatchObject({ code: 'BATCH_TOO_LARGE', fields: [{ field: ['products'] }] });
  });

  it('leaves alone what is as it should be, whatever version was seen', async () => {
    const [one] = await products(1);

    const results = await update([{ id: one?.id ?? '', version: 7 }], {
      removeTags: ['none'],
      inventoryPolicy: 'deny',
    });

    expect(outcomes(results)).toEqual(['unchanged']);
    expect(await t.events(ProductUpdated)).toEqual([]);
  });

  it('tells beforehand what it would do, and does nothing', async () => {
    const [one, two] = await products(2);
    const changes = { vendor: 'Uji', price: { percent: 10 }, addTags: ['new'] };
    const asked = [
      { id: one?.id ?? '', version: 1 },
      { id: two?.id ?? '', version: 9 },
    ];

    const preview = await update(asked, changes, { dryRun: true });

    const variantId = one?.variants[0]?.id ?? '';
    expect(preview).toMatchObject([
      {
        outcome: 'updated',
        product: { version: 1, vendor: null },
        changes: [
          { field: ['vendor'], before: [], after: ['Uji'] },
          { field: ['tags'], before: ['old'], after: ['old', 'new'] },
          { field: ['variants', variantId, 'prices', 'USD', 'amount'], before: ['10.00'], after: ['11.00'] },
        ],
      },
      { outcome: 'refused', userErrors: [{ code: 'CONFLICT' }] },
    ]);
    expect(await stored(one?.id ?? '')).toMatchObject({ version: 1, vendor: null });
    expect(await t.events(ProductUpdated)).toEqual([]);
    const done = await update(asked, changes);
    expect(done.map((result) => result.changes)).toEqual(preview.map((result) => result.changes));
  });

  it('and a concurrent editor never overwrite each other', async () => {
    const all = await products(8);
    const id = all[4]?.id ?? '';

    for (let version = 1; version <= 5; version += 1) {
      const seen = (await Promise.all(all.map((each) => stored(each.id)))).map((each) => ({
        id: each.id,
        version: each.version,
      }));
      const title = `Title ${version}`;
      const [edited, results] = await Promise.all([
        t
          .get(ProductService)
          .update(t.ctx, { id, version: seen[4]?.version ?? 0, title })
          .catch((error: unknown) => error),
        update(seen, { vendor: `Vendor ${version}` }),
      ]);

      const now = await stored(id);
      const isEdited = !(edited instanceof Error);
      if (!isEdited) expect(edited).toBeInstanceOf(Conflict);
      expect(codes(results)).toEqual(results.map((_, index) => (index === 4 && isEdited ? 'CONFLICT' : '')));
      expect([now.title === title, now.vendor === `Vendor ${version}`]).toEqual([isEdited, !isEdited]);
      expect(now.version).toBe((seen[4]?.version ?? 0) + 1);
    }
  });

  it('that waits for an editor sees what the editor saved', async () => {
    const [one, two] = await products(2);
    const [first, second] = [one?.id ?? '', two?.id ?? ''];
    const seen = [first, second].map((id) => ({ id, version: 1 }));

    const { results } = await t.get(TenantDb).write(t.ctx, async (tx) => {
      await tx.query(
        `UPDATE commerce_products SET version = version + 1, vendor = 'Editor' WHERE tenant_id = $1 AND id = $2`,
        [first],
      );
      const waiting = update(seen, { vendor: 'Bulk' });
      await somebodyWaits();
      return { results: waiting };
    });

    expect(codes(await results)).toEqual(['CONFLICT', '']);
    expect([(await stored(first)).vendor, (await stored(second)).vendor]).toEqual(['Editor', 'Bulk']);
  });

  it('neither sees nor changes another shop’s products', async () => {
    const [one] = await products(1);
    const id = one?.id ?? '';

    const results = await t
      .get(ProductBulkEditService)
      .update(t.otherTenant, { products: [{ id }], changes: { vendor: 'X' } });

    expect(results).toMatchObject([{ outcome: 'refused', product: null, userErrors: [{ code: 'PRODUCT_NOT_FOUND' }] }]);
    expect(await stored(id)).toMatchObject({ vendor: null });
  });

  it('sets a status only for those who may publish', async () => {
    const [one] = await products(1);
    const permissions = new PermissionSet(['products:update']);
    const clerk = new RequestContext({ ...t.ctx, permissions, operation: 'spec' });
    const request = { products: [{ id: one?.id ?? '' }], changes: { status: 'active' as const } };

    await expect(t.get(ProductBulkEditService).update(clerk, request)).rejects.toThrow(Forbidden);
  });

  async function somebodyWaits(): Promise<void> {
    for (;;) {
      const { rowCount } = await t.superuser.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (rowCount) return;
    }
  }
});
