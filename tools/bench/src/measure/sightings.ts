import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Shop } from '../graphql.js';
import { latenciesOf, type Latencies } from './creates.js';
import { rename, someProducts, type ChangedProduct } from './mutate.js';

const PATIENCE = 30_000;
const WRITERS = 4;

export interface Sightings {
  readonly idle: Latencies;
  readonly underLoad: Latencies;
  /** Changes per second that the others made meanwhile. */
  readonly writesPerSecond: number;
}

/** From the answer of a change, which follows its commit, to the first read that finds it in the index. */
export async function measureSightings(shop: Shop, client: Client, count: number): Promise<Sightings> {
  const [watched, ...others] = await someProducts(shop, WRITERS + 1);
  if (!watched) throw new Error('The shop has no products.');
  const idle = await timeChanges(shop, client, watched, count);

  const stopped = new AbortController();
  const begin = performance.now();
  const writers = others.map((product) => keepWriting(shop, product, stopped.signal));
  // A writer that fails ends the measurement, at the latest when all are awaited.
  for (const writer of writers) writer.catch(() => stopped.abort());
  try {
    const [current] = (await someProducts(shop, 1)) as [ChangedProduct];
    const underLoad = await timeChanges(shop, client, current, count);
    stopped.abort();
    const writes = await Promise.all(writers);
    const seconds = (performance.now() - begin) / 1000;
    return { idle, underLoad, writesPerSecond: writes.reduce((sum, each) => sum + each, 0) / seconds };
  } finally {
    stopped.abort();
    await Promise.allSettled(writers);
  }
}

async function timeChanges(shop: Shop, client: Client, from: ChangedProduct, count: number): Promise<Latencies> {
  const latencies: number[] = [];
  let product = from;
  for (let turn = 0; turn < count; turn += 1) {
    product = await rename(shop, product, `Seen ${product.version}`);
    const begin = performance.now();
    await untilSeen(client, product, begin + PATIENCE);
    latencies.push(performance.now() - begin);
  }
  return latenciesOf(latencies);
}

async function untilSeen(client: Client, { id, version }: ChangedProduct, deadline: number): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query({
      name: 'seen',
      text: `SELECT FROM rustok.index_documents WHERE id = $1 AND (body->>'version')::int >= $2`,
      values: [id, version],
    });
    if (rowCount !== 0) return;
    if (performance.now() > deadline) throw new Error('A change did not reach the index within 30 seconds.');
    await delay(1);
  }
}

async function keepWriting(shop: Shop, from: ChangedProduct, signal: AbortSignal): Promise<number> {
  let product = from;
  let count = 0;
  for (; !signal.aborted; count += 1) product = await rename(shop, product, `Written ${product.version}`);
  return count;
}
