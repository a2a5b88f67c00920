import type pg from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { served, type Served } from '../paths/served.js';

const LIMIT = 20 * 60_000;

/** @throws Error when not all are there after twenty minutes */
export async function untilIndexed(client: pg.Client, tenant: string, products: number): Promise<Served> {
  const deadline = performance.now() + LIMIT;
  for (;;) {
    const index = await served(client, tenant).catch(() => null);
    if (index && index.documents >= products) return index;
    if (performance.now() > deadline) throw new Error(`Not all of ${products} products came into the index.`);
    await delay(50);
  }
}
