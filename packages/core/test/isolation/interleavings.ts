import type { ModuleTest } from '@rustok/testing';
import fc from 'fast-check';
import { TenantDb, Unavailable, newId, type ReadTransaction, type RequestContext } from '../../src/index.js';
import { Note } from '../notes/note.entity.js';

/** What one caller does; all but the first three fail in some way. */
const ACTS = [
  'query',
  'read',
  'write',
  'query fails',
  'query is cancelled',
  'query loses its connection',
  'query takes too long',
  'write fails',
  'write changes its mind',
  'write is cancelled',
  'write loses its connection',
  'write takes too long',
  'part of a write fails',
] as const;

type Act = (typeof ACTS)[number];

export interface Step {
  readonly act: Act;
  readonly tenant: 0 | 1;
}

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ act: fc.constantFrom(...ACTS), tenant: fc.constantFrom(0 as const, 1 as const) }),
  { minLength: 4, maxLength: 16 },
);

/** Forgets the tenant on purpose, so that only the session's setting decides what is seen. */
const SEEN = 'SELECT DISTINCT tenant_id FROM notes_notes WHERE $1::uuid IS NOT NULL';

interface Seen {
  readonly tenant_id: string;
}

/** Starts all steps at once and asserts that nobody saw or wrote anything of the other tenant. */
export async function interleave(t: ModuleTest, all: readonly Step[]): Promise<void> {
  const tenants = [await t.newTenant(), await t.newTenant()] as const;
  const committed = new Set<string>();
  const settled = await Promise.allSettled(all.map((step) => carryOut(t, step.act, tenants[step.tenant], committed)));

  settled.forEach((outcome, position) => {
    const { act, tenant } = all[position] ?? { act: 'query', tenant: 0 };
    if (outcome.status === 'rejected') {
      // A cancel may reach a connection when its next borrower already has it.
      if (!isMeantToFail(act) && !(outcome.reason instanceof Unavailable)) throw outcome.reason;
      return;
    }
    expect({ act, saw: outcome.value }).toEqual({
      act,
      saw: outcome.value.filter((id) => id === tenants[tenant].tenant.id),
    });
  });

  const { rows } = await t.superuser.query<{ note: string }>(
    `SELECT tenant_id || ' ' || title AS note FROM notes_notes WHERE tenant_id = ANY ($1)`,
    [tenants.map(({ tenant }) => tenant.id)],
  );
  expect(new Set(rows.map(({ note }) => note))).toEqual(committed);
  await everybodySeesTheirOwn(t, tenants, committed);
}

function isMeantToFail(act: Act): boolean {
  return !['query', 'read', 'write', 'part of a write fails'].includes(act);
}

/** @returns the tenants whose rows were seen */
async function carryOut(t: ModuleTest, act: Act, ctx: RequestContext, committed: Set<string>): Promise<string[]> {
  const db = t.get(TenantDb);
  const mark = newId();
  const sleep = `SELECT pg_sleep(5), $1::uuid /* ${mark} */`;
  const write = async (then: (tx: ReadTransaction) => Promise<unknown>) => {
    const seen = await db.write(ctx, async (tx) => {
      await tx.insert(Note, { title: mark, body: null, tags: [], fee: 0n, dueAt: null });
      await then(tx);
      return tx.query<Seen>(SEEN);
    });
    committed.add(`${ctx.tenant.id} ${mark}`);
    return ids(seen);
  };

  switch (act) {
    case 'query':
      return ids(await db.query<Seen>(ctx, SEEN));
    case 'read':
      return ids(await db.read(ctx, (tx) => tx.query<Seen>(SEEN)));
    case 'write':
      return write(async () => undefined);
    case 'query fails':
      return ids(await db.query<Seen>(ctx, 'SELECT 1 / 0, $1::uuid'));
    case 'query takes too long':
      return ids(await db.query<Seen>(ctx, sleep));
    case 'query is cancelled':
      return interrupted(t, 'pg_cancel_backend', mark, async () => ids(await db.query<Seen>(ctx, sleep)));
    case 'query loses its connection':
      return interrupted(t, 'pg_terminate_backend', mark, async () => ids(await db.query<Seen>(ctx, sleep)));
    case 'write fails':
      return write((tx) => tx.query('SELECT 1 / 0, $1::uuid'));
    case 'write changes its mind':
      return write(() => Promise.reject(new Error('no')));
    case 'write takes too long':
      return write((tx) => tx.query(sleep));
    case 'write is cancelled':
      return interrupted(t, 'pg_cancel_backend', mark, () => write((tx) => tx.query(sleep)));
    case 'write loses its connection':
      return interrupted(t, 'pg_terminate_backend', mark, () => write((tx) => tx.query(sleep)));
    case 'part of a write fails':
      return ids(
        await db.write(ctx, async (tx) => {
          await tx.savepoint(() => tx.query('SELECT 1 / 0, $1::uuid')).catch(() => undefined);
          return tx.query<Seen>(SEEN);
        }),
      );
  }
}

/** Ends the marked statement from outside, as soon as the server runs it. */
async function interrupted<Result>(
  t: ModuleTest,
  how: 'pg_cancel_backend' | 'pg_terminate_backend',
  mark: string,
  work: () => Promise<Result>,
): Promise<Result> {
  let isOver = false;
  const result = work().finally(() => (isOver = true));
  const interrupt = async () => {
    while (!isOver) {
      const { rowCount } = await t.superuser.query(
        `SELECT ${how}(pid) FROM pg_stat_activity
          WHERE state = 'active' AND pid <> pg_backend_pid() AND query LIKE '%/* ' || $1 || ' */%'`,
        [mark],
      );
      if (rowCount !== 0) return;
    }
  };
  const [outcome] = await Promise.all([result, interrupt()]);
  return outcome;
}

/** No connection was left with anybody's setting. */
async function everybodySeesTheirOwn(
  t: ModuleTest,
  tenants: readonly RequestContext[],
  committed: ReadonlySet<string>,
): Promise<void> {
  const db = t.get(TenantDb);
  const looks = [...tenants, ...tenants, ...tenants].flatMap((ctx) => {
    const own = [...committed].some((note) => note.startsWith(ctx.tenant.id)) ? [ctx.tenant.id] : [];
    return [
      db.query<Seen>(ctx, SEEN).then((rows) => expect(ids(rows)).toEqual(own)),
      db.read(ctx, (tx) => tx.query<Seen>(SEEN)).then((rows) => expect(ids(rows)).toEqual(own)),
    ];
  });
  await Promise.all(looks);
}

const ids = (rows: readonly Seen[]): string[] => rows.map((row) => row.tenant_id);
