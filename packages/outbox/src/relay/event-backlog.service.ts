import { Injectable } from '@nestjs/common';
import { TenantDb } from '@rustok/core';

export interface EventBacklog {
  /** Events that are stored and in no queue yet. */
  readonly undispatchedCount: number;
  /** Seconds since the oldest of them happened; 0 when there is none. */
  readonly oldestAge: number;
}

/** How far the relay is behind, for metrics and health. */
@Injectable()
export class EventBacklogService {
  constructor(private readonly db: TenantDb) {}

  async read(): Promise<EventBacklog> {
    const [row] = await this.db.system('measure the event backlog', (sql) =>
      sql.query<{ count: string; age: number | null }>(
        `SELECT count(*) AS count, extract(epoch FROM now() - min(occurred_at))::float8 AS age
           FROM sys_events WHERE dispatched_at IS NULL`,
      ),
    );
    return { undispatchedCount: Number(row?.count ?? 0), oldestAge: Math.max(0, row?.age ?? 0) };
  }
}
