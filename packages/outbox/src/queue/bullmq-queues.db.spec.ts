import { Logger } from '@nestjs/common';
import { TenantDb } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import { queuesOf, relayOf, workOn } from '../../test/probe/background.js';
import { effectCount } from '../../test/probe/effects.js';
import { jobCounts } from '../../test/probe/job-counts.js';
import { ProbeLog } from '../../test/probe/probe.consumers.js';
import { ThingBroke } from '../../test/probe/probe.events.js';
import { ProbeModule } from '../../test/probe/probe.module.js';
import { ProbeService } from '../../test/probe/probe.service.js';
import { lastStoredEvent } from '../../test/probe/stored-events.js';
import { until } from '../../test/probe/until.js';
import { OutboxModule } from '../outbox.module.js';
import type { DeliveryQueues } from './delivery-queues.js';

const t = moduleTest(OutboxModule, ProbeModule);

// What fails here is meant to fail.
beforeAll(() => Logger.overrideLogger(false));

const opened: DeliveryQueues[] = [];
function open(): DeliveryQueues {
  const queues = queuesOf(t);
  opened.push(queues);
  return queues;
}
async function close(queues: DeliveryQueues): Promise<void> {
  await queues.stopWork();
  await queues.close();
}
beforeEach(() => {
  t.get(ProbeLog).received.length = 0;
  t.get(ProbeLog).isBroken = true;
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map(close));
});

const counted = (consumer = 'probe.count') => effectCount(t.get(TenantDb), t.ctx, consumer);

describe('a queue', () => {
  it('with several workers handles every job once', async () => {
    await t.get(ProbeService).happen(t.ctx, 100);
    const queues = open();
    await relayOf(t, queues).relayBatch();

    workOn(t, open());
    workOn(t, open());

    await until(counted, 100);
    await until(() => jobCounts(t.superuser, t.ctx).then((counts) => Object.keys(counts).length), 0);
    expect(await counted()).toBe(100);
  });

  it('holds a job no more than once, and holds nothing but where the event is', async () => {
    await t.get(ProbeService).happen(t.ctx);
    const event = await lastStoredEvent(t.superuser, t.ctx);
    const queues = open();

    for (let n = 0; n < 3; n += 1) await queues.add('probe.count', [event]);
    await queues.add(
      'probe.count',
      Array.from({ length: 30 }, () => event),
    );

    const { rows } = await t.superuser.query<{ id: string; data: unknown }>(
      `SELECT id, data FROM bullmq.job WHERE data ->> 'tenantId' = $1`,
      [t.ctx.tenant.id],
    );
    expect(rows).toEqual([{ id: `probe.count.${event.eventId}.0`, data: event }]);
  });

  it('tries a failing job five times and then lets it rest among the failed ones', async () => {
    await t.get(ProbeService).emit(t.ctx, ThingBroke);
    const queues = open();
    workOn(t, queues);
    await relayOf(t, queues).relayBatch();

    await until(async () => (await jobCounts(t.superuser, t.ctx)).failed ?? 0, 1);

    expect(t.get(ProbeLog).received.filter(({ type }) => type === ThingBroke.type)).toHaveLength(5);
    expect(await counted('probe.break')).toBe(0);
  });

  it('hands a job out again after a failure that passed', async () => {
    await t.get(ProbeService).emit(t.ctx, ThingBroke);
    const queues = open();
    workOn(t, queues);
    await relayOf(t, queues).relayBatch();
    await until(() => t.get(ProbeLog).received.length >= 1, true);
    t.get(ProbeLog).isBroken = false;

    await until(() => counted('probe.break'), 1);
  });

  it('finishes what was begun when it stops, and leaves the rest for the next one', async () => {
    await t.get(ProbeService).happen(t.ctx, 100);
    const first = open();
    workOn(t, first);
    await relayOf(t, first).relayBatch();
    await until(() => t.get(ProbeLog).received.length > 0, true);

    await first.stopWork();

    const left = await jobCounts(t.superuser, t.ctx);
    expect(left.active).toBeUndefined();
    expect((left.waiting ?? 0) + (await counted())).toBe(100);

    workOn(t, open());
    await until(counted, 100);
  });
});
