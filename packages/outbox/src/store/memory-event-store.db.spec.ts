import { Logger } from '@nestjs/common';
import { TenantDb } from '@rustok/core';
import { moduleTestWith } from '@rustok/testing';
import { effectCount } from '../../test/probe/effects.js';
import { ProbeLog } from '../../test/probe/probe.consumers.js';
import { ThingAsked, ThingBroke } from '../../test/probe/probe.events.js';
import { ProbeModule } from '../../test/probe/probe.module.js';
import { ProbeService } from '../../test/probe/probe.service.js';
import { storedEvents } from '../../test/probe/stored-events.js';
import { OutboxModule } from '../outbox.module.js';

const t = moduleTestWith({ eventTransport: 'memory' }, OutboxModule, ProbeModule);

const counted = (consumer = 'probe.count') => effectCount(t.get(TenantDb), t.ctx, consumer);

describe('events that are only kept in memory', () => {
  it('reach their consumers after the commit, and are stored nowhere', async () => {
    await t.get(ProbeService).happen(t.ctx, 3);
    await t.deliver();

    expect(await counted()).toBe(3);
    expect(await storedEvents(t.superuser, t.ctx)).toEqual([]);
  });

  it('reach nobody when the transaction fails', async () => {
    await t
      .get(ProbeService)
      .happenAndFail(t.ctx)
      .catch(() => undefined);
    await t.deliver();

    expect(await counted()).toBe(0);
  });

  it('of consumers are delivered too', async () => {
    const received = t.get(ProbeLog).received.length;
    await t.get(ProbeService).emit(t.ctx, ThingAsked);
    await t.get(ProbeService).happen(t.ctx);
    await t.deliver();

    expect(t.get(ProbeLog).received.length).toBe(received + 1);
  });

  it('are lost, and logged, when their consumer fails', async () => {
    Logger.overrideLogger(false);
    await t.get(ProbeService).emit(t.ctx, ThingBroke);
    await t.get(ProbeService).happen(t.ctx);
    await t.deliver();

    expect(await counted('probe.break')).toBe(0);
    expect(await counted()).toBe(1);
  });

  it('skip a module that the tenant does not use', async () => {
    const ctx = await t.newTenant({ modules: [] });
    await t.get(ProbeService).happen(ctx);
    await t.deliver();

    expect(await effectCount(t.get(TenantDb), ctx, 'probe.count')).toBe(0);
  });
});
