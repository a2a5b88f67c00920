import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../test/answers.js';
import { given as givenIn } from '../../../test/given.js';
import { mutateIn } from '../../../test/mutate.js';
import { CommerceModule } from '../../commerce.module.js';
import { ProductPublished, ProductUnpublished } from '../product/product.events.js';
import { ProductService } from '../product/product.service.js';
import { ScheduleService } from './schedule.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);
const mutate = mutateIn(t);

const LATER = new Date('2090-01-01T00:00:00.000Z');
const STILL_LATER = new Date('2091-01-01T00:00:00.000Z');
const schedules = () => t.get(ScheduleService);
const statusOf = async (id: string) => (await t.get(ProductService).get(t.ctx, id)).status;

/** Lets the scheduled time come: it is then in the past, for the event and for the product. */
async function letTimePass(): Promise<void> {
  await t.superuser.query(
    `UPDATE rustok.sys_scheduled_events SET due_at = now() - interval '1 second' WHERE tenant_id = $1`,
    [t.ctx.tenant.id],
  );
}

describe('a scheduled product', () => {
  it('is published at its time, and unpublished at its time, once each', async () => {
    const { id, version } = await given.draftProduct();
    await schedules().set(t.ctx, { id, version, publishAt: LATER });
    await t.deliver();
    expect(await statusOf(id)).toBe('draft');

    await letTimePass();
    await t.deliver({ times: 2 });
    expect(await statusOf(id)).toBe('active');
    expect(await t.index('products')).toMatchObject([{ id }]);
    expect(await schedules().of(t.ctx, id)).toBeNull();

    await schedules().set(t.ctx, { id, version: version + 1, unpublishAt: LATER });
    await letTimePass();
    await t.deliver({ times: 2 });
    expect(await statusOf(id)).toBe('draft');
    expect(await t.index('products')).toEqual([]);
    expect([await t.events(ProductPublished), await t.events(ProductUnpublished)]).toMatchObject([
      { length: 1 },
      { length: 1 },
    ]);
  });

  it.each([
    ['another time', { publishAt: STILL_LATER }],
    ['no time', { publishAt: null }],
  ])('that got %s meanwhile is not published by the former one', async (_, change) => {
    const { id, version } = await given.draftProduct();
    await schedules().set(t.ctx, { id, version, publishAt: LATER });
    // The event is on its way already when the schedule changes.
    const { rows } = await t.superuser.query('SELECT * FROM rustok.sys_scheduled_events WHERE tenant_id = $1', [
      t.ctx.tenant.id,
    ]);
    await schedules().set(t.ctx, { id, version, ...change });
    const [row] = rows as [{ id: string; event: object }];
    await t.superuser.query(
      `INSERT INTO rustok.sys_scheduled_events (tenant_id, id, type, key, due_at, event)
       VALUES ($1, $2, 'commerce.product.publication_due', 'stale', now(), $3)`,
      [t.ctx.tenant.id, row.id, JSON.stringify(row.event)],
    );

    await t.deliver();

    expect(await statusOf(id)).toBe('draft');
  });

  it('stays archived, and one that is gone stays gone', async () => {
    const [archived, deleted] = [await given.draftProduct({ handle: 'a' }), await given.draftProduct({ handle: 'b' })];
    for (const { id, version } of [archived, deleted]) await schedules().set(t.ctx, { id, version, publishAt: LATER });
    await t.get(ProductService).archive(t.ctx, archived);
    await t.get(ProductService).delete(t.ctx, deleted);

    await letTimePass();
    await t.deliver();

    expect(await statusOf(archived.id)).toBe('archived');
    expect(await t.index('products')).toEqual([]);
  });

  it('is shown to staff with its times', async () => {
    const { id, version } = await given.draftProduct();
    const times = { publishAt: LATER.toISOString(), unpublishAt: STILL_LATER.toISOString() };

    const { product } = await mutate(
      'productSchedule',
      { id, version, ...times },
      'id schedule { publishAt unpublishAt }',
    );

    expect(product).toEqual({ id, schedule: times });
    const rest = await t.http(`/api/v1/products/${id}/schedule`);
    expect(await rest.json()).toEqual(times);
    const anonymous = await t.graphql(
      `{ adminProduct(id: "${id}") { schedule { publishAt } } }`,
      {},
      { as: 'anonymous' },
    );
    expect(anonymous.errors).toBeDefined();
  });

  it.each(['+010000-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', 'tomorrow'])(
    'is not scheduled for %s, which is no time that is written in four digits',
    async (publishAt) => {
      const { id, version } = await given.draftProduct();

      expect(await mutate('productSchedule', { id, version, publishAt }, 'id')).toMatchObject({
        userErrors: [{ field: ['publishAt'], message: 'publishAt must be a time such as 2026-11-20T09:30:00Z' }],
      });
    },
  );

  it('is scheduled over REST', async () => {
    const { id } = await given.draftProduct();
    const put = (body: object, version = '"1"') =>
      t.http(`/api/v1/products/${id}/schedule`, { method: 'PUT', body, headers: { 'if-match': version } });

    expect((await put({ publishAt: '2090-01-01T00:00:00Z' })).status).toBe(200);
    expect(await (await put({ publishAt: 'tomorrow' })).json()).toMatchObject({ status: 400 });
    expect((await put({ publishAt: null }, '"7"')).status).toBe(412);
  });

  it.each([
    ['a time that is past', { publishAt: '2020-01-01T00:00:00Z' }, 'SCHEDULE_PAST', 'publishAt'],
    [
      'an end before the beginning',
      { publishAt: '2090-01-02T00:00:00Z', unpublishAt: '2090-01-01T00:00:00Z' },
      'SCHEDULE_ORDER',
      'unpublishAt',
    ],
  ])('refuses %s', async (_, times, code, field) => {
    const { id, version } = await given.draftProduct();

    const { userErrors } = await mutate('productSchedule', { id, version, ...times });

    expect(userErrors).toMatchObject([{ code, field: [field] }]);
  });

  it('is not another shop’s to schedule', async () => {
    const { id, version } = await given.draftProduct();

    await expect(schedules().set(t.otherTenant, { id, version, publishAt: LATER })).rejects.toMatchObject({
      code: 'PRODUCT_NOT_FOUND',
    });
  });

  it('costs a list no statement for each product', async () => {
    for (const handle of ['a', 'b', 'c']) {
      const { id, version } = await given.draftProduct({ handle });
      await schedules().set(t.ctx, { id, version, publishAt: LATER });
    }
    const count = async (first: number) =>
      (
        await t.statements(async () => {
          const answer = await t.graphql(`{ adminProducts(first: ${first}) { nodes { schedule { publishAt } } } }`);
          expect(dataOf<{ nodes: unknown[] }>(answer, 'adminProducts').nodes).toHaveLength(first);
        })
      ).length;

    expect(await count(3)).toBe(await count(1));
  });
});
