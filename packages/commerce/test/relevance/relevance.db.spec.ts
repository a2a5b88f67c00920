import { describe, expect, it } from '@jest/globals';
import { RequestContext } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { ProductReader } from '../../src/catalog/reading/lists/product-reader.js';
import { CommerceModule } from '../../src/commerce.module.js';
import { DemoCatalog } from '../../src/demo/demo-catalog.js';
import { ENGLISH, RUSSIAN, type RelevanceQuery } from './queries.js';

/** The share of queries whose first hit is right. */
const GOAL = 0.95;

const t = moduleTest(PlatformModules, CommerceModule);

describe('search in the demo shop', () => {
  it('finds the right product first', async () => {
    const shop = await t.newTenant({ slug: 'demo', locales: ['ru'] });
    await t.get(DemoCatalog).seed(shop);
    await t.deliver();

    const english = await scoreOf(new RequestContext({ ...shop, locale: 'en' }), ENGLISH);
    const russian = await scoreOf(new RequestContext({ ...shop, locale: 'ru' }), RUSSIAN);

    process.stdout.write(`${[english, russian].map(({ summary }) => summary).join('\n')}\n`);
    expect(english.queries + russian.queries).toBeGreaterThanOrEqual(100);
    for (const { score, misses } of [english, russian]) {
      expect({ score: score < GOAL ? score : 'good', misses: score < GOAL ? misses : [] }).toEqual({
        score: 'good',
        misses: [],
      });
    }
  });
});

async function scoreOf(ctx: RequestContext, groups: Readonly<Record<string, readonly RelevanceQuery[]>>) {
  const lines: string[] = [];
  const misses: string[] = [];
  let queries = 0;
  for (const [group, asked] of Object.entries(groups)) {
    const missed = await missesOf(ctx, asked);
    lines.push(
      `  ${group}: ${asked.length - missed.length} of ${asked.length}${missed.map((miss) => `; ${miss}`).join('')}`,
    );
    misses.push(...missed);
    queries += asked.length;
  }
  const score = (queries - misses.length) / queries;
  const summary = `relevance "${ctx.locale}": ${(score * 100).toFixed(1)} % of ${queries} queries\n${lines.join('\n')}`;
  return { score, misses, queries, summary };
}

async function missesOf(ctx: RequestContext, queries: readonly RelevanceQuery[]): Promise<readonly string[]> {
  const misses: string[] = [];
  for (const { query, expected } of queries) {
    const { nodes } = await t.get(ProductReader).list(ctx, { query, first: 3 });
    const first = nodes[0]?.handle ?? 'nothing';
    if (!expected.includes(first)) misses.push(`"${query}" finds ${first}`);
  }
  return misses;
}
