import type { Report } from './report.js';

/** One figure that has a limit. */
export interface Figure {
  readonly name: string;
  readonly value: number | null;
  readonly limit: number;
  readonly unit: string;
}

/** What the server may take at most. */
export function figuresOf({ creates, sightings, start, memory }: Report): readonly Figure[] {
  return [
    { name: 'product create, p99', value: creates.p99, limit: 10, unit: 'ms' },
    { name: 'visible in the index, idle, p50', value: sightings.idle.p50, limit: 50, unit: 'ms' },
    { name: 'visible in the index, under load, p99', value: sightings.underLoad.p99, limit: 1000, unit: 'ms' },
    { name: 'start to the first answer', value: start, limit: 1000, unit: 'ms' },
    { name: 'memory, idle', value: memory.idle, limit: 150, unit: 'MiB' },
    { name: 'memory, after load', value: memory.loaded, limit: 220, unit: 'MiB' },
  ];
}
