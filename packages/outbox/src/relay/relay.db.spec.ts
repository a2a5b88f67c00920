import { TenantDb } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import { queuesOf, relayOf, workOn } from '../../test/probe/background.js';
import { effectCount } from '../../test/probe/effects.js';
import { jobCounts, pendingCount } from '../../test/probe/job-counts.js';
import { ThingIgnored } from '../../test/probe/probe.events.js';
import { ProbeModule } from '../../test/probe/probe.module.js';
import { ProbeService } from '../../test/probe/probe.service.js';
import { until } from '../../test/probe/until.js';
import { OutboxModule } from '../outbox.module.js';
import type { DeliveryQueues } from '../queue/delivery-queues.js';
import type { Relay } from './relay.js';

const t = moduleTest(OutboxModule, ProbeModule);

let queues: DeliveryQueues;
beforeEach(() => {
  queues = queuesOf(t);
});
afterEach(async () => {
  await queues.stopWork();
  await queues.close();
});

const counted = () => effectCount(t.get(TenantDb), t.ctx, 'probe.count');

async function relayAll(relay: Relay): Promise<number> {
  let total = 0;
  for (let count = await relay.relayBatch(); count > 0; count = await relay.relayBatch()) total += count;
  return total;
}

describe('the relay', () => {
  it('queues an event for its consumer and marks it', async () => {
    await t.get(ProbeService).happen(t.ctx, 3);

    await relayAll(relayOf(t, queues));

    expect(await jobCounts(t.superuser, t.ctx)).toEqual({ waiting: 3 });
    expect(await pendingCount(t.superuser, t.ctx)).toBe(0);
  });

  it('marks an event that nobody consumes, and queues nothing', async () => {
    await t.get(ProbeService).emit(t.ctx, ThingIgnored);

    await relayAll(relayOf(t, queues));

    expect(await jobCounts(t.superuser, t.ctx)).toEqual({});
    expect(await pendingCount(t.superuser, t.ctx)).toBe(0);
  });

  it('shares the work with others, and no event is queued twice', async () => {
    for (let batch = 0; batch < 10; batch += 1) await t.get(ProbeService).happen(t.ctx, 60);

    const taken = await Promise.all([1, 2, 3].map(() => relayAll(relayOf(t, queues))));

    expect(taken.reduce((sum, count) => sum + count)).toBe(600);
    expect(await jobCounts(t.superuser, t.ctx)).toEqual({ waiting: 600 });
  });

  it('leaves everything as it was when the queue cannot be reached', async () => {
    await t.get(ProbeService).happen(t.ctx, 2);
    const unreachable = { ...bound(queues), add: () => Promise.reject(new Error('no queue')) };

    await expect(relayOf(t, unreachable).relayBatch()).rejects.toThrow('no queue');

    expect(await pendingCount(t.superuser, t.ctx)).toBe(2);
    await relayAll(relayOf(t, queues));
  });
});

describe('a relay that dies between the queue and the mark', () => {
  const dying = (): DeliveryQueues => ({
    ...bound(queues),
    add: async (consumer, jobs) => {
      await queues.add(consumer, jobs);
      throw new Error('killed');
    },
  });

  it('loses nothing, and the jobs that are there already are not doubled', async () => {
    await t.get(ProbeService).happen(t.ctx, 20);

    await expect(relayOf(t, dying()).relayBatch()).rejects.toThrow('killed');
    expect(await pendingCount(t.superuser, t.ctx)).toBe(20);
    await relayAll(relayOf(t, queues));

    expect(await jobCounts(t.superuser, t.ctx)).toEqual({ waiting: 20 });
  });

  it('makes one effect of jobs that were handled in between', async () => {
    await t.get(ProbeService).happen(t.ctx, 20);
    workOn(t, queues);

    await expect(relayOf(t, dying()).relayBatch()).rejects.toThrow('killed');
    await until(counted, 20);
    await relayAll(relayOf(t, queues));
    await until(async () => (await jobCounts(t.superuser, t.ctx)).waiting ?? 0, 0);

    await queues.stopWork();
    expect(await counted()).toBe(20);
  });
});

describe('a running relay', () => {
  it('finds events about which nobody told it', async () => {
    workOn(t, queues);
    const relay = relayOf(t, queues);
    relay.start();

    await t.get(ProbeService).happen(t.ctx, 5);

    await until(counted, 5);
    await relay.stop();
  });

  it('goes on after the database refused it', async () => {
    workOn(t, queues);
    const relay = relayOf(t, queues);
    await t.superuser.query('REVOKE SELECT ON sys_events FROM rustok_system');
    relay.start();
    const { lastPass } = relay;
    await t.get(ProbeService).happen(t.ctx, 1);
    await t.superuser.query('GRANT SELECT ON sys_events TO rustok_system');

    await until(counted, 1);
    expect(relay.lastPass).toBeGreaterThan(lastPass);
    await relay.stop();
  });
});

/** The queues' own methods, some of which a test replaces. */
function bound(all: DeliveryQueues): DeliveryQueues {
  return {
    ready: () => all.ready(),
    add: (consumer, jobs) => all.add(consumer, jobs),
    work: (consumer, handle) => all.work(consumer, handle),
    stopWork: () => all.stopWork(),
    close: () => all.close(),
  };
}
