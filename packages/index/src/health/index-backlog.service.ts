import { Injectable } from '@nestjs/common';
import { TenantDb } from '@rustok/core';

export interface IndexBacklog {
  /** Documents that wait to be indexed, rebuilds included. */
  readonly dirtyCount: number;
  /** Seconds that the longest waiting of those that could be indexed has waited; 0 when there is none. */
  readonly oldestAge: number;
  /** Documents whose last attempt failed; they are tried again. */
  readonly failedCount: number;
}

/** How far the index is behind, for metrics and health. */
@Injectable()
export class IndexBacklogService {
  constructor(private readonly db: TenantDb) {}

  async read(): Promise<IndexBacklog> {
    const [row] = await this.db.system('measure the backlog of the index', (sql) =>
      sql.query<{ dirty: number; failed: number; age: number | null }>(
        `SELECT count(*)::int AS dirty, count(error)::int AS failed,
                extract(epoch FROM now() - min(due_at) FILTER (WHERE due_at <= now()))::float8 AS age
           FROM index_dirty`,
      ),
    );
    return { dirtyCount: row?.dirty ?? 0, oldestAge: Math.max(0, row?.age ?? 0), failedCount: row?.failed ?? 0 };
  }
}
