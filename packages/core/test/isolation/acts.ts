import fc from 'fast-check';
import { newId, type ReadTransaction, type RequestContext, type TenantDb } from '../../src/index.js';
import { Note } from '../notes/note.entity.js';
import type { Interrupter } from './interrupter.js';

/** What one caller does; most of it fails in some way. */
const ACTS = [
  'query',
  'read',
  'write',
  'part of a write fails',
  'query fails',
  'query is cancelled',
  'query loses its connection',
  'query takes too long',
  'write fails',
  'write changes its mind',
  'write is cancelled',
  'write loses its connection',
  'write takes too long',
] as const;

export type Act = (typeof ACTS)[number];

export const acts: fc.Arbitrary<Act> = fc.constantFrom(...ACTS);

export function isMeantToSucceed(act: Act): boolean {
  return ['query', 'read', 'write', 'part of a write fails'].includes(act);
}

/** Forgets the tenant on purpose, so that only the session's setting decides what is seen. */
export const SEEN = 'SELECT DISTINCT tenant_id AS id FROM notes_notes WHERE $1::uuid IS NOT NULL';

export interface Seen {
  readonly id: string;
}

const FAILING = 'SELECT 1 / 0, $1::uuid';

interface Stage {
  readonly db: TenantDb;
  readonly interrupter: Interrupter;
  /** Told of each note whose transaction committed. */
  readonly committed: (title: string) => void;
}

/** @returns the tenants whose rows were seen */
export async function carryOut({ db, interrupter, committed }: Stage, act: Act, ctx: RequestContext): Promise<Seen[]> {
  const mark = newId();
  const sleep = `SELECT pg_sleep(5), $1::uuid /* ${mark} */`;
  const query = (text: string) => db.query<Seen>(ctx, text);
  const write = async (then: (tx: ReadTransaction) => Promise<unknown>) => {
    const seen = await db.write(ctx, async (tx) => {
      await tx.insert(Note, { title: mark, body: null, tags: [], fee: 0n, dueAt: null });
      await then(tx);
      return tx.query<Seen>(SEEN);
    });
    committed(mark);
    return seen;
  };

  switch (act) {
    case 'query':
      return query(SEEN);
    case 'read':
      return db.read(ctx, (tx) => tx.query<Seen>(SEEN));
    case 'write':
      return write(async () => undefined);
    case 'part of a write fails':
      return db.write(ctx, async (tx) => {
        await tx.savepoint(() => tx.query(FAILING)).catch(() => undefined);
        return tx.query<Seen>(SEEN);
      });
    case 'query fails':
      return query(FAILING);
    case 'query takes too long':
      return query(sleep);
    case 'query is cancelled':
      return interrupter.cancel(mark, () => query(sleep));
    case 'query loses its connection':
      return interrupter.terminate(mark, () => query(sleep));
    case 'write fails':
      return write((tx) => tx.query(FAILING));
    case 'write changes its mind':
      return write(() => Promise.reject(new Error('no')));
    case 'write takes too long':
      return write((tx) => tx.query(sleep));
    case 'write is cancelled':
      return interrupter.cancel(mark, () => write((tx) => tx.query(sleep)));
    case 'write loses its connection':
      return interrupter.terminate(mark, () => write((tx) => tx.query(sleep)));
  }
}
