import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { TenantDb, type RequestContext } from '@rustok/core';

interface Miss {
  readonly locale: string;
  readonly query: string;
  count: number;
}

interface TenantMisses {
  readonly ctx: RequestContext;
  readonly byQuery: Map<string, Miss>;
}

/** Milliseconds that misses are gathered before they are written. */
const INTERVAL = 5_000;
/** Different queries of one tenant that are gathered at once; more of them are not counted. */
const GATHERED = 200;
/** Queries of one tenant that are kept: those that came last. */
const KEPT = 1_000;
const QUERY_LENGTH = 100;

export interface MissedSearch {
  readonly locale: string;
  readonly query: string;
  readonly count: number;
  readonly lastAt: Date;
}

/** What people searched for and nobody has. It is written behind the answers, many at once, and never fails one. */
@Injectable()
export class MissedSearches implements BeforeApplicationShutdown {
  private readonly logger = new Logger(MissedSearches.name);
  private gathered = new Map<string, TenantMisses>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: TenantDb) {}

  add(ctx: RequestContext, text: string): void {
    const query = text.slice(0, QUERY_LENGTH).trim();
    if (query === '') return;
    const misses = this.gathered.get(ctx.tenant.id) ?? { ctx, byQuery: new Map<string, Miss>() };
    this.gathered.set(ctx.tenant.id, misses);
    const key = `${ctx.locale} ${query}`;
    const known = misses.byQuery.get(key);
    if (known) known.count += 1;
    else if (misses.byQuery.size < GATHERED) misses.byQuery.set(key, { locale: ctx.locale, query, count: 1 });
    this.timer ??= setTimeout(() => void this.write(), INTERVAL).unref();
  }

  /** The most frequent first. */
  async list(ctx: RequestContext, { first, locale }: { readonly first: number; readonly locale?: string }) {
    return this.db.query<MissedSearch>(
      ctx,
      `SELECT locale, query, count, last_at AS "lastAt" FROM index_missed_searches
        WHERE tenant_id = $1 AND ($3::text IS NULL OR locale = $3) ORDER BY count DESC, last_at DESC, query LIMIT $2`,
      [first, locale ?? null],
    );
  }

  /** Writes what was gathered so far. */
  async write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const tenants = [...this.gathered.values()];
    this.gathered = new Map();
    for (const { ctx, byQuery } of tenants) {
      try {
        await this.db.write(ctx, async (tx) => {
          await tx.query(COUNT, [JSON.stringify([...byQuery.values()])]);
          await tx.query(FORGET);
        });
      } catch (error) {
        this.logger.warn(`Missed searches were not counted: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  /** Before `TenantDb` closes. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.write();
  }
}

/** In one order, so that two processes do not wait for each other. */
const COUNT = `
  INSERT INTO index_missed_searches AS t (tenant_id, locale, query, count, last_at)
  SELECT $1::uuid, locale, query, count, now()
    FROM jsonb_to_recordset($2::jsonb) AS m (locale text, query text, count int)
   ORDER BY locale COLLATE "C", query COLLATE "C"
  ON CONFLICT (tenant_id, locale, query) DO UPDATE SET count = t.count + excluded.count, last_at = excluded.last_at`;

const FORGET = `
  DELETE FROM index_missed_searches WHERE tenant_id = $1 AND (locale, query) IN (
    SELECT locale, query FROM index_missed_searches WHERE tenant_id = $1
     ORDER BY last_at DESC, count DESC, locale, query OFFSET ${KEPT})`;
