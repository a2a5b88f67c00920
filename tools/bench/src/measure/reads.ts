import { join } from 'node:path';
import { GRAPHQL_PATH, headersOf, postGraphql, type GraphqlRequest, type Shop } from '../graphql.js';
import type { LoadJob, LoadResult } from '../load/load-job.js';
import { Load } from '../load/load.js';
import type { ReadPath } from '../paths/paths.js';
import { fillIn, type Served } from '../paths/served.js';
import { Peer } from '../process/peer.js';
import type { BenchOptions } from './options.js';
import { median } from './statistics.js';

export interface ReadResult {
  readonly path: string;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly floors: {
    readonly bareHttp: number;
    readonly httpPg: number;
    readonly httpPgVariant: string;
    /** The best run of each variant, from which the fastest was chosen. */
    readonly trials: Readonly<Record<string, number>>;
  };
  /** Medians of the rounds' own ratios: what disturbs a round disturbs both sides of it. */
  readonly ofBareHttp: number;
  readonly ofHttpPg: number;
  readonly budget: number | null;
}

const POOL_SIZE = 10;
const TRIALS = 3;

/** Requests per second of each path, in turns with the same load on both floors. */
export async function measureReads(options: BenchOptions, shop: Shop, paths: readonly ReadPath[], served: Served) {
  const floors = join(import.meta.dirname, '../../floors');
  const [bare, database] = [new Peer(join(floors, 'bare-http.ts')), new Peer(join(floors, 'http-pg.ts'))];
  const load = new Load();
  try {
    const barePort = await bare.ask<number>(await answersOf(shop, paths));
    const databasePort = await database.ask<number>({
      databaseUrl: options.databaseUrl,
      tenantId: served.tenantId,
      poolSize: POOL_SIZE,
      statements: Object.fromEntries(
        paths.flatMap(({ floor }, index) =>
          Object.entries(floor).map(([variant, statement]) => [`/${index}/${variant}`, fillIn(statement, served)]),
        ),
      ),
    });

    const results: ReadResult[] = [];
    for (const [index, path] of paths.entries()) {
      const job: Job = { ...jobOf(options, path), headers: headersOf(shop) };
      const run = (port: number, url: string, seconds = job.seconds) => load.run({ ...job, port, path: url, seconds });
      const variants = Object.keys(path.floor);
      for (const name of variants) await checkFinds(databasePort, `/${index}/${name}`);
      const trials = await tryVariants(variants, (name) => run(databasePort, `/${index}/${name}`, job.seconds / 2));
      const variant = fastestOf(trials);
      await run(shop.port, GRAPHQL_PATH, job.seconds / 2);

      const rounds: Round[] = [];
      for (let round = 0; round < options.amounts.rounds; round += 1)
        rounds.push({
          bareHttp: await run(barePort, `/${index}`),
          httpPg: await run(databasePort, `/${index}/${variant}`),
          ours: await run(shop.port, GRAPHQL_PATH),
        });
      results.push(resultOf(path, trials, rounds));
      options.log(`${path.name}: ${Math.round(results.at(-1)?.perSecond ?? 0)} requests/s`);
    }
    return results;
  } finally {
    await Promise.all([load.stop(), bare.stop(), database.stop()]);
  }
}

type Job = Omit<LoadJob, 'port' | 'path'>;
type Round = Readonly<Record<'bareHttp' | 'httpPg' | 'ours', LoadResult>>;

function jobOf({ amounts }: BenchOptions, { requests }: ReadPath): Omit<Job, 'headers'> {
  const { connections, seconds, maxRequests } = amounts;
  return { bodies: requests.map((request) => JSON.stringify(request)), connections, seconds, maxRequests };
}

async function answersOf(shop: Shop, paths: readonly ReadPath[]): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const [index, { requests }] of paths.entries()) {
    for (const request of requests) answers[`/${index}`] = await found(shop, request);
  }
  return answers;
}

async function found(shop: Shop, request: GraphqlRequest): Promise<string> {
  const text = await postGraphql(shop, request);
  if (!text.includes('"id"')) throw new Error(`Nothing was found by ${JSON.stringify(request)}`);
  return text;
}

/** A floor that finds nothing would be a fast one. */
async function checkFinds(port: number, path: string): Promise<void> {
  const limit = AbortSignal.timeout(30_000);
  const text = await (await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', signal: limit })).text();
  if (!text.includes('"id"')) throw new Error(`The floor found nothing at ${path}: ${text.slice(0, 300)}`);
}

/** The best of some runs each, in turns: a disturbed run must not choose a slow floor, which would flatter. */
async function tryVariants(names: readonly string[], run: (name: string) => Promise<LoadResult>) {
  const best: Record<string, number> = {};
  for (let trial = 0; trial < TRIALS; trial += 1) {
    for (const name of names) best[name] = Math.max(best[name] ?? 0, (await run(name)).perSecond);
  }
  return best;
}

function fastestOf(trials: Readonly<Record<string, number>>): string {
  const [fastest] = Object.entries(trials).toSorted(([, a], [, b]) => b - a);
  return fastest?.[0] ?? '';
}

function resultOf(
  { name, budget }: ReadPath,
  trials: Readonly<Record<string, number>>,
  rounds: readonly Round[],
): ReadResult {
  const of = (read: (round: Round) => number) => median(rounds.map(read));
  return {
    path: name,
    perSecond: of(({ ours }) => ours.perSecond),
    p50: of(({ ours }) => ours.p50),
    p99: of(({ ours }) => ours.p99),
    floors: {
      bareHttp: of(({ bareHttp }) => bareHttp.perSecond),
      httpPg: of(({ httpPg }) => httpPg.perSecond),
      httpPgVariant: fastestOf(trials),
      trials,
    },
    ofBareHttp: of(({ ours, bareHttp }) => ours.perSecond / bareHttp.perSecond),
    ofHttpPg: of(({ ours, httpPg }) => ours.perSecond / httpPg.perSecond),
    budget,
  };
}
