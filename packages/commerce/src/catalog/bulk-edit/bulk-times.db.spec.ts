import { describe, expect, it } from '@jest/globals';
import { Forbidden, newId, PermissionSet, RequestContext } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { given as givenIn } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';
import { ProductService } from '../product/product.service.js';
import { ProductScheduled } from '../schedule/schedule.events.js';
import { ScheduleService } from '../schedule/schedule.service.js';
import type { UpdateProductsRequest } from './bulk-edit.dto.js';
import { ProductBulkEditService } from './bulk-edit.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);

const SOON = new Date('2090-01-01T00:00:00Z');
const LATER = new Date('2091-01-01T00:00:00Z');

const edit = (request: UpdateProductsRequest, ctx = t.ctx) => t.get(ProductBulkEditService).update(ctx, request);
const scheduleOf = (id: string) => t.get(ScheduleService).of(t.ctx, id);

async function drafts(count: number) {
  const ids: { id: string }[] = [];
  for (let index = 0; index < count; index += 1) {
    const { id } = await given.draftProduct({ handle: `p-${newId()}` });
    ids.push({ id });
  }
  return ids;
}

describe('a bulk edit of times', () => {
  it('schedules every product, and they are published', async () => {
    const products = await drafts(3);

    await edit({ products, changes: { publishAt: SOON } });
    await t.superuser.query('UPDATE rustok.sys_scheduled_events SET due_at = now() WHERE tenant_id = $1', [
      t.ctx.tenant.id,
    ]);
    await t.deliver();

    for (const { id } of products) expect((await t.get(ProductService).get(t.ctx, id)).status).toBe('active');
    expect(await t.events(ProductScheduled)).toHaveLength(3);
  });

  it('refuses the products whose other time is before it, and only those', async () => {
    const [one, two] = (await drafts(2)) as [{ id: string }, { id: string }];
    await t.get(ScheduleService).set(t.ctx, { id: one.id, version: 1, unpublishAt: SOON });

    const results = await edit({ products: [one, two], changes: { publishAt: LATER } });

    expect(results).toMatchObject([
      { outcome: 'refused', userErrors: [{ code: 'SCHEDULE_ORDER' }] },
      { userErrors: [] },
    ]);
    expect(await scheduleOf(one.id)).toEqual({ publishAt: null, unpublishAt: SOON });
    expect(await scheduleOf(two.id)).toEqual({ publishAt: LATER, unpublishAt: null });
  });

  it.each([{ dryRun: true }, { mode: 'all_or_nothing' as const, products: 'stale' }])(
    'stores nothing with %p',
    async (how) => {
      const products = await drafts(2);
      const stale = products.map(({ id }, index) => ({ id, version: index === 0 ? 9 : 1 }));
      const { products: which, ...rest } = { products: 'all', ...how };

      await edit({
        ...rest,
        products: which === 'stale' ? stale : products,
        changes: { publishAt: SOON, vendor: 'Uji' },
      });

      for (const { id } of products) expect(await scheduleOf(id)).toBeNull();
    },
  );

  it('asks for the permission to publish', async () => {
    const products = await drafts(1);
    const ctx = new RequestContext({ ...t.ctx, permissions: new PermissionSet(['products:update']) });

    await expect(edit({ products, changes: { publishAt: SOON } }, ctx)).rejects.toThrow(Forbidden);
  });

  it('costs as many statements for many as for one', async () => {
    const count = async (products: readonly { id: string }[]) =>
      (await t.statements(() => edit({ products, changes: { publishAt: SOON, vendor: 'Uji' } }))).length;

    expect(await count(await drafts(10))).toBe(await count(await drafts(1)));
  });
});
