import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { RustokModule, TenantDb } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import { AnyTenantModule } from '../../test/probe/any-tenant.module.js';
import { effectCount } from '../../test/probe/effects.js';
import { jobCounts, pendingCount } from '../../test/probe/job-counts.js';
import { ProbeModule } from '../../test/probe/probe.module.js';
import { ProbeService } from '../../test/probe/probe.service.js';
import { until } from '../../test/probe/until.js';
import { OutboxModule } from '../outbox.module.js';

const modules = [OutboxModule, ProbeModule, AnyTenantModule];
const t = moduleTest(...modules);

const COUNT = 300;

async function startWorker(): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(
    RustokModule.forRoot({ database: { url: t.databaseUrl, poolSize: 5 }, graphql: 'host' }, modules),
    { logger: false },
  );
}

const counted = () => effectCount(t.get(TenantDb), t.ctx, 'probe.count');

async function connectionCount(): Promise<number> {
  const { rows } = await t.superuser.query(
    `SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND application_name IN ('rustok queue', 'rustok events', 'probe.count')`,
  );
  return rows.length;
}

describe('a worker that is stopped in the middle', () => {
  it('finishes what it has begun, and the next one does the rest', async () => {
    const first = await startWorker();
    for (let batch = 0; batch < 6; batch += 1) await t.get(ProbeService).happen(t.ctx, COUNT / 6);
    await until(async () => (await counted()) > 0, true);

    await first.close();

    const handled = await counted();
    const { waiting = 0, ...unfinished } = await jobCounts(t.superuser, t.ctx);
    expect(unfinished).toEqual({});
    expect(handled + waiting + (await pendingCount(t.superuser, t.ctx))).toBe(COUNT);
    expect(handled).toBeLessThan(COUNT);

    const second = await startWorker();
    await until(counted, COUNT);
    await second.close();
    expect(await counted()).toBe(COUNT);
  });

  it('leaves no connection behind', async () => {
    const worker = await startWorker();
    await worker.close();

    await until(connectionCount, 0);
  });
});

describe('a worker on a database that was not migrated', () => {
  it.each([
    ['ALTER SCHEMA bullmq RENAME TO elsewhere', 'ALTER SCHEMA elsewhere RENAME TO bullmq'],
    ['UPDATE bullmq.migration SET version = version - 1000', 'UPDATE bullmq.migration SET version = version + 1000'],
  ])('says so, and lets go of its connections: %s', async (spoil, mend) => {
    await t.superuser.query(spoil);
    try {
      await expect(startWorker()).rejects.toThrow('run `rustok migrate`');
      await until(connectionCount, 0);
    } finally {
      await t.superuser.query(mend);
    }
  });
});
