import { killRepeatedly, Victim } from '@rustok/faults';
import { moduleTest } from '@rustok/testing';
import { modules } from './kill/modules.js';
import { until } from './probe/until.js';

/** Of each of two processes, which write, relay and handle at the same time. */
const KILLS = 25;

const t = moduleTest(...modules);

async function count(sql: string): Promise<number> {
  const { rows } = await t.superuser.query<{ count: string }>(
    `SELECT coalesce(sum(count), 0) AS count FROM (${sql}) AS s`,
  );
  return Number(rows[0]?.count);
}

const storedCount = () => count('SELECT count(*) FROM sys_events');
const receiptCount = () => count('SELECT count(*) FROM sys_event_receipts');
const effectCount = () => count('SELECT count FROM probe_effects');
const jobCount = () => count('SELECT count(*) FROM bullmq.job');

/** Things whose events are not numbered 1, 2, 3 … */
async function gaps(): Promise<unknown[]> {
  const { rows } = await t.superuser.query(
    `SELECT aggregate_id FROM sys_events GROUP BY tenant_id, aggregate_id HAVING max(aggregate_sequence) <> count(*)`,
  );
  return rows;
}

function victim(...tenantIds: string[]): Victim {
  return new Victim(new URL('kill/victim.ts', import.meta.url), [t.databaseUrl, ...tenantIds]);
}

describe('events', () => {
  it(`have one effect each, while processes are killed ${2 * KILLS} times`, async () => {
    const tenantIds = [t.ctx.tenant.id, t.otherTenant.tenant.id];
    const victims = [victim(...tenantIds), victim(...tenantIds)];
    const survivor = victim();
    try {
      const kills = await Promise.all(victims.map((each) => killRepeatedly(each, { times: KILLS, within: 500 })));
      expect(kills).toEqual([KILLS, KILLS]);
      const stored = await storedCount();
      expect(stored).toBeGreaterThan(KILLS);

      // It also takes over what the last ones had in hand, when their locks run out.
      await survivor.run();
      await until(receiptCount, stored, 60_000);
      await until(jobCount, 0);
      await survivor.stop();

      expect(await effectCount()).toBe(stored);
      expect(await gaps()).toEqual([]);
    } finally {
      await Promise.all([...victims, survivor].map((each) => each.close()));
    }
  }, 300_000);
});
