import { describe, expect, it } from '@jest/globals';
import { newId, TenantDb, type RequestContext } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import fc from 'fast-check';
import { queuesOf, relayOf, workOn } from '../../test/probe/background.js';
import { effectCount } from '../../test/probe/effects.js';
import { ThingHappened } from '../../test/probe/probe.events.js';
import { ProbeModule } from '../../test/probe/probe.module.js';
import { storedEvents } from '../../test/probe/stored-events.js';
import { until } from '../../test/probe/until.js';
import { OutboxModule } from '../outbox.module.js';
import { DueEvents } from './due-events.js';

const t = moduleTest(OutboxModule, ProbeModule);
const db = () => t.get(TenantDb);
const emitDue = () => t.get(DueEvents).emit();

const PAST = new Date('2020-01-01T00:00:00Z');
const FUTURE = new Date('2090-01-01T00:00:00Z');

async function schedule(key: string, at = PAST, { ctx = t.ctx, what = key, thingId = newId() } = {}): Promise<void> {
  await db().write(ctx, (tx) => tx.schedule(ThingHappened, { thingId, what }, { at, key }));
}
const unschedule = (key: string, ctx: RequestContext = t.ctx) =>
  db().write(ctx, (tx) => tx.unschedule(ThingHappened, key));
const happened = async () => (await t.events(ThingHappened)).map(({ payload }) => payload.what);

describe('a scheduled event', () => {
  it('is no event before it is due, and one after', async () => {
    await schedule('late', FUTURE);
    await schedule('early');
    expect(await storedEvents(t.superuser, t.ctx)).toEqual([]);

    await emitDue();

    expect(await happened()).toEqual(['early']);
  });

  it('happens at its time, and is numbered among the events of its thing then', async () => {
    const thingId = newId();
    await schedule('one', PAST, { thingId });
    await db().write(t.ctx, (tx) => tx.emit(ThingHappened, { thingId, what: 'before' }));
    const before = Date.now();

    await emitDue();

    const event = (await t.events(ThingHappened)).find(({ payload }) => payload.what === 'one');
    expect(event).toMatchObject({ aggregateSequence: 2, actorId: t.ctx.actor.id, correlationId: t.ctx.correlationId });
    expect(Date.parse(event?.occurredAt ?? '')).toBeGreaterThanOrEqual(before);
  });

  it('is replaced by another one under its key', async () => {
    await schedule('key', PAST, { what: 'first' });
    await schedule('key', PAST, { what: 'second' });

    await emitDue();
    await emitDue();

    expect(await happened()).toEqual(['second']);
  });

  it('is put off by another time', async () => {
    await schedule('key');
    await schedule('key', FUTURE);

    await emitDue();

    expect(await happened()).toEqual([]);
  });

  it('is taken back', async () => {
    await schedule('key');
    await unschedule('key');
    await unschedule('never');

    await emitDue();

    expect(await happened()).toEqual([]);
  });

  it('goes with the transaction, or the part of it, that fails', async () => {
    await db()
      .write(t.ctx, async (tx) => {
        await tx.schedule(ThingHappened, { thingId: newId(), what: 'no' }, { at: PAST, key: 'no' });
        throw new Error('after all not');
      })
      .catch(() => undefined);
    await db().write(t.ctx, (tx) =>
      tx
        .savepoint(async () => {
          await tx.schedule(ThingHappened, { thingId: newId(), what: 'no' }, { at: PAST, key: 'part' });
          throw new Error('not this');
        })
        .catch(() => undefined),
    );

    await emitDue();

    expect(await happened()).toEqual([]);
  });

  it('of a payload that is none is refused when it is scheduled', async () => {
    const work = db().write(t.ctx, (tx) =>
      tx.schedule(ThingHappened, { thingId: 'x', what: 'y' }, { at: PAST, key: 'k' }),
    );

    await expect(work).rejects.toThrow('Invalid UUID');
  });

  it('belongs to its tenant', async () => {
    await schedule('mine');
    await unschedule('mine', t.otherTenant);
    const app = await t.as('rustok_app');
    await app.query(`SELECT set_config('rustok.tenant_id', $1, false)`, [t.otherTenant.tenant.id]);
    expect((await app.query('SELECT * FROM sys_scheduled_events')).rows).toEqual([]);

    await schedule('theirs', PAST, { ctx: t.otherTenant });
    await emitDue();

    expect(await happened()).toEqual(['mine']);
  });

  it('that cannot be emitted stops no other tenant’s', async () => {
    await schedule('good', PAST, { ctx: t.otherTenant });
    await t.superuser.query(
      `INSERT INTO rustok.sys_scheduled_events (tenant_id, id, type, key, due_at, event) VALUES ($1, $2, 'x', 'x', $3, '{}')`,
      [t.ctx.tenant.id, newId(), PAST],
    );

    expect(await emitDue()).toBe(1);

    expect(t.loggedErrors.join()).toContain(t.ctx.tenant.id);
    expect(await storedEvents(t.superuser, t.otherTenant)).toHaveLength(1);
    await t.superuser.query(`DELETE FROM rustok.sys_scheduled_events WHERE key = 'x'`);
  });

  it('reaches its consumer by itself where relays run, once', async () => {
    const queues = queuesOf(t);
    workOn(t, queues);
    const relays = [relayOf(t, queues), relayOf(t, queues)];
    await schedule('soon', new Date(Date.now() + 100));
    for (const relay of relays) relay.start();

    await until(() => effectCount(db(), t.ctx, 'probe.count'), 1);

    await Promise.all(relays.map((relay) => relay.stop()));
    await queues.stopWork();
    await queues.close();
    expect(await happened()).toEqual(['soon']);
  });

  it('is emitted once by any number of relays, and none is lost', async () => {
    await db().write(t.ctx, async (tx) => {
      for (let n = 0; n < 350; n += 1) {
        await tx.schedule(ThingHappened, { thingId: newId(), what: String(n) }, { at: PAST, key: String(n) });
      }
    });

    const counts = await Promise.all([1, 2, 3].map(emitDue));
    await emitDue();

    expect(counts.length).toBe(3);
    expect((await happened()).toSorted()).toEqual(Array.from({ length: 350 }, (_, n) => String(n)).toSorted());
  });

  it('happens at most once for each time that it was scheduled, whatever races it', async () => {
    type Step = 'schedule' | 'put off' | 'unschedule' | 'relay';
    const step = fc.constantFrom<Step>('schedule', 'put off', 'unschedule', 'relay');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 6 }), async (rounds) => {
        const key = newId();
        let scheduled = 0;
        const run = async (each: Step) => {
          if (each === 'relay') await emitDue();
          else if (each === 'unschedule') await unschedule(key);
          else {
            scheduled += each === 'schedule' ? 1 : 0;
            await schedule(key, each === 'schedule' ? PAST : FUTURE);
          }
        };
        for (const pair of rounds) await Promise.all(pair.map(run));
        await unschedule(key);

        const times = (await happened()).filter((what) => what === key).length;
        expect(times).toBeLessThanOrEqual(scheduled);
        await schedule(key);
        await Promise.all([emitDue(), emitDue()]);
        expect((await happened()).filter((what) => what === key)).toHaveLength(times + 1);
      }),
      { numRuns: 15 },
    );
  });
});
