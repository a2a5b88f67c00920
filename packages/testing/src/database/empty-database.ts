import { randomBytes } from 'node:crypto';
import { connected, urlOf } from './server.js';

/** Runs work on a database that nothing was done to yet, and drops it. */
export async function withEmptyDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const name = `rustok_spec_${randomBytes(8).toString('hex')}`;
  await connected('postgres', (client) => client.query(`CREATE DATABASE ${name}`));
  try {
    return await work(urlOf(name));
  } finally {
    await connected('postgres', (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  }
}
