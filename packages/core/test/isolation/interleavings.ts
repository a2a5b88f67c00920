import type { ModuleTest } from '@rustok/testing';
import fc from 'fast-check';
import { TenantDb, Unavailable, type RequestContext } from '../../src/index.js';
import { SEEN, acts, carryOut, isMeantToSucceed, type Act, type Seen } from './acts.js';
import { Interrupter } from './interrupter.js';

interface Step {
  readonly act: Act;
  readonly tenant: 0 | 1;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ act: acts, tenant: fc.constantFrom(0 as const, 1 as const) }),
  { minLength: 4, maxLength: 16 },
);

/** Tries that many random interleavings. */
export async function tryInterleavings(t: ModuleTest, numRuns: number): Promise<void> {
  const interrupter = new Interrupter(t.databaseUrl);
  try {
    const property = fc.asyncProperty(steps, (all) => interleave(t, interrupter, all));
    await fc.assert(property, { numRuns });
  } finally {
    await interrupter.close();
  }
}

/** Starts all steps at once, and asserts that nobody sees or writes anything of the other tenant. */
async function interleave(t: ModuleTest, interrupter: Interrupter, all: readonly Step[]): Promise<void> {
  const tenants = [await t.newTenant(), await t.newTenant()] as const;
  const committed = new Set<string>();
  await Promise.all(
    all.map(async ({ act, tenant }) => {
      const ctx = tenants[tenant];
      const stage = {
        db: t.get(TenantDb),
        interrupter,
        committed: (title: string) => committed.add(noteOf(ctx, title)),
      };
      const seen = await carryOut(stage, act, ctx).catch((error: unknown) => {
        // A cancel may reach a connection when its next borrower already has it.
        if (isMeantToSucceed(act) && !(error instanceof Unavailable)) throw error;
        return [];
      });
      expect({ act, strangers: seen.filter(({ id }) => id !== ctx.tenant.id) }).toEqual({ act, strangers: [] });
    }),
  );

  expect(await storedNotes(t, tenants)).toEqual(committed);
  await everybodySeesTheirOwn(t, tenants, committed);
}

const noteOf = ({ tenant }: RequestContext, title: string) => `${tenant.id} ${title}`;

async function storedNotes(t: ModuleTest, tenants: readonly RequestContext[]): Promise<Set<string>> {
  const { rows } = await t.superuser.query<{ note: string }>(
    `SELECT tenant_id || ' ' || title AS note FROM notes_notes WHERE tenant_id = ANY ($1)`,
    [tenants.map(({ tenant }) => tenant.id)],
  );
  return new Set(rows.map(({ note }) => note));
}

/** No connection was left with anybody's setting. */
async function everybodySeesTheirOwn(
  t: ModuleTest,
  tenants: readonly RequestContext[],
  committed: ReadonlySet<string>,
): Promise<void> {
  const db = t.get(TenantDb);
  const looks = [...tenants, ...tenants, ...tenants].flatMap((ctx) => {
    const own = [...committed].some((note) => note.startsWith(ctx.tenant.id)) ? [{ id: ctx.tenant.id }] : [];
    const queried = db.query<Seen>(ctx, SEEN);
    const read = db.read(ctx, (tx) => tx.query<Seen>(SEEN));
    return [queried, read].map(async (rows) => expect(await rows).toEqual(own));
  });
  await Promise.all(looks);
}
