import { EventDelivery, TenantDb, type RequestContext } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import { effectCount } from '../../test/probe/effects.js';
import { ProbeLog } from '../../test/probe/probe.consumers.js';
import { ThingAnswered, ThingAsked, ThingBroke } from '../../test/probe/probe.events.js';
import { ProbeModule } from '../../test/probe/probe.module.js';
import { ProbeService } from '../../test/probe/probe.service.js';
import { OutboxModule } from '../outbox.module.js';

const t = moduleTest(OutboxModule, ProbeModule);

const effects = (name: string, ctx: RequestContext = t.ctx) => effectCount(t.get(TenantDb), ctx, name);

describe('delivery on demand', () => {
  it('reaches all consumers, also of the events that they emit', async () => {
    await t.get(ProbeService).happen(t.ctx, 3);
    await t.get(ProbeService).emit(t.ctx, ThingAsked);

    await t.deliver({ times: 2 });

    expect(await effects('probe.count')).toBe(3);
    expect(await t.events(ThingAnswered)).toHaveLength(1);
    const { rows } = await t.superuser.query('SELECT id FROM sys_events WHERE dispatched_at IS NULL');
    expect(rows).toEqual([]);
  });

  it('keeps to one tenant when it is told so', async () => {
    await t.get(ProbeService).happen(t.ctx);
    await t.get(ProbeService).happen(t.otherTenant);

    await t.get(EventDelivery).drain({ tenantId: t.ctx.tenant.id });

    expect(await effects('probe.count')).toBe(1);
    expect(await effects('probe.count', t.otherTenant)).toBe(0);
  });

  it('delivers the others, leaves an event that fails where it is, and throws its error', async () => {
    t.get(ProbeLog).isBroken = true;
    await t.get(ProbeService).emit(t.ctx, ThingBroke);
    await t.get(ProbeService).happen(t.ctx);

    await expect(t.deliver()).rejects.toThrow('broken');
    expect(await effects('probe.count')).toBe(1);

    t.get(ProbeLog).isBroken = false;
    await t.deliver();
    expect(await effects('probe.break')).toBe(1);
  });
});
