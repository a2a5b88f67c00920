import { HealthService, TenantDb } from '@rustok/core';
import { moduleTestWith } from '@rustok/testing';
import { effectCount } from '../../test/probe/effects.js';
import { jobCounts, pendingCount } from '../../test/probe/job-counts.js';
import { ThingAnswered, ThingAsked } from '../../test/probe/probe.events.js';
import { ProbeModule } from '../../test/probe/probe.module.js';
import { ProbeService } from '../../test/probe/probe.service.js';
import { until } from '../../test/probe/until.js';
import { OutboxModule } from '../outbox.module.js';

const t = moduleTestWith({ workers: true }, OutboxModule, ProbeModule);

const counted = () => effectCount(t.get(TenantDb), t.ctx, 'probe.count');

describe('an application with workers', () => {
  it('hands committed events to their consumers', async () => {
    await t.get(ProbeService).happen(t.ctx, 250);

    await until(counted, 250);
    await until(() => jobCounts(t.superuser, t.ctx).then((counts) => Object.keys(counts).length), 0);
    expect(await counted()).toBe(250);
  });

  it('hands on what consumers emit', async () => {
    await t.get(ProbeService).emit(t.ctx, ThingAsked);

    await until(() => t.events(ThingAnswered).then(({ length }) => length), 1);
    await until(() => pendingCount(t.superuser, t.ctx), 0);
  });

  it('goes on when all its connections for queues and for listening are cut', async () => {
    await t.superuser.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name IN ('rustok events', 'rustok queue', 'probe.count')`,
    );
    await t.get(ProbeService).happen(t.ctx, 20);

    await until(counted, 20);
  });

  it('works on queues as rustok_system, which no request can reach', async () => {
    const app = await t.as('rustok_app');
    await expect(app.query('SELECT 1 FROM bullmq.job')).rejects.toThrow('permission denied for schema bullmq');

    const { rows } = await t.superuser.query<{ owner: string }>(
      `SELECT DISTINCT tableowner AS owner FROM pg_tables WHERE schemaname = 'bullmq'`,
    );
    expect(rows).toEqual([{ owner: 'rustok_owner' }]);
  });

  it('says that its relay is well', async () => {
    const report = await t.get(HealthService).report();

    expect(report).toContainEqual(expect.objectContaining({ module: 'outbox', name: 'relay', status: 'ok' }));
  });
});
