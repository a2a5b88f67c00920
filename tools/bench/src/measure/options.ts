import type { Program } from '../process/program.js';

/** How much is measured: everything here bounds a loop. */
export interface Amounts {
  readonly products: number;
  /** Rows of further files to import, each into a tenant of its own. */
  readonly imports: readonly number[];
  readonly rounds: number;
  /** Of one run in a round. */
  readonly seconds: number;
  /** Of one run, whatever time is left. */
  readonly maxRequests: number;
  readonly connections: number;
  readonly creates: number;
  /** Events whose way into the index is timed, idle and again under load. */
  readonly sightings: number;
  readonly starts: number;
}

export interface BenchOptions {
  readonly program: Program;
  /** Of a superuser; the database is migrated. */
  readonly databaseUrl: string;
  /** One without products. */
  readonly tenant: string;
  readonly amounts: Amounts;
  readonly log: (line: string) => void;
}
