import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { modules } from '@rustok/server/modules';
import { moduleTest } from '@rustok/testing';
import { runBench } from '../src/bench.js';
import { programIn } from '../src/process/program.js';
import { toText } from '../src/report/table.js';

// Three programs start from source.
jest.setTimeout(180_000);

const t = moduleTest(...modules);
const folder = mkdtempSync(join(tmpdir(), 'rustok-bench-'));

afterAll(() => rmSync(folder, { recursive: true }));

describe('a benchmark of next to nothing', () => {
  it('measures everything, and answers no request wrongly', async () => {
    const report = await runBench({
      program: programIn(folder, true),
      databaseUrl: t.databaseUrl,
      tenant: t.ctx.tenant.slug,
      amounts: {
        products: 30,
        imports: [],
        rounds: 1,
        seconds: 0.2,
        maxRequests: 20,
        connections: 2,
        creates: 2,
        sightings: 2,
        starts: 1,
      },
      log: () => undefined,
    });

    expect(report.reads).toHaveLength(4);
    for (const { perSecond, ofBareHttp, ofHttpPg } of report.reads)
      expect(Math.min(perSecond, ofBareHttp, ofHttpPg)).toBeGreaterThan(0);
    expect(report).toMatchObject({ creates: { count: 2 }, sightings: { idle: { count: 2 }, underLoad: { count: 2 } } });
    expect(report.statements.filter(({ path }) => path !== 'product create')).toEqual(
      Array.from({ length: 4 }, () => ({ path: expect.any(String), statements: 1, roundTrips: 1 })),
    );
    expect(toText(report)).toContain('product detail');
  });
});
