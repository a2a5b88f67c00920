import type { Latencies } from '../measure/creates.js';
import type { ImportResult } from '../measure/imports.js';
import type { Amounts } from '../measure/options.js';
import type { ReadResult } from '../measure/reads.js';
import type { Sightings } from '../measure/sightings.js';
import type { StatementCount } from '../measure/statements.js';

/** Times in milliseconds, memory in MiB, unless a name says otherwise. */
export interface Report {
  readonly at: string;
  readonly node: string;
  /** What was measured: a build, or the source. */
  readonly program: string;
  readonly amounts: Amounts;
  readonly reads: readonly ReadResult[];
  readonly creates: Latencies;
  readonly sightings: Sightings;
  readonly start: number;
  readonly memory: { readonly idle: number | null; readonly loaded: number | null };
  readonly statements: readonly StatementCount[];
  readonly imports: readonly ImportResult[];
}
