import { HealthService } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import { ProbeModule } from '../../test/probe/probe.module.js';
import { ProbeService } from '../../test/probe/probe.service.js';
import { OutboxModule } from '../outbox.module.js';
import { EventBacklogService } from './event-backlog.service.js';

const t = moduleTest(OutboxModule, ProbeModule);

const relayHealth = async () =>
  (await t.get(HealthService).report()).find(({ module, name }) => module === 'outbox' && name === 'relay');

describe('the backlog of events', () => {
  it('is empty while everything is dispatched', async () => {
    expect(await t.get(EventBacklogService).read()).toEqual({ undispatchedCount: 0, oldestAge: 0 });
    expect(await relayHealth()).toMatchObject({ status: 'ok' });
  });

  it('tells how many events wait and for how long, and the health says so', async () => {
    await t.get(ProbeService).happen(t.ctx, 3);
    await t.superuser.query(
      `UPDATE sys_events SET occurred_at = now() - interval '5 minutes'
        WHERE id = (SELECT id FROM sys_events ORDER BY position LIMIT 1)`,
    );

    const { undispatchedCount, oldestAge } = await t.get(EventBacklogService).read();
    expect(undispatchedCount).toBe(3);
    expect(oldestAge).toBeGreaterThanOrEqual(300);
    expect(await relayHealth()).toMatchObject({ status: 'degraded', detail: expect.stringContaining('3 events wait') });
  });
});
