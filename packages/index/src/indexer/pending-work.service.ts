import { Injectable } from '@nestjs/common';
import { ContextFactory, NotFound, TenantDb, type ReadModelSource, type RequestContext, type Sql } from '@rustok/core';
import { IndexSources } from '../sources/index-sources.js';

/** A tenant's read model that is behind. */
export interface PendingSource {
  readonly ctx: RequestContext;
  readonly source: ReadModelSource;
}

interface PendingRow {
  readonly tenant_id: string;
  readonly source: string;
}

/** Looks over all tenants for what is to be indexed. */
@Injectable()
export class PendingWork {
  constructor(
    private readonly db: TenantDb,
    private readonly contexts: ContextFactory,
    private readonly sources: IndexSources,
  ) {}

  /** What is left of a tenant that is gone, or of a source that is no longer composed, is passed over. */
  async find(): Promise<readonly PendingSource[]> {
    const rows = await this.db.system('find what is to be indexed', pendingRows);
    const found: PendingSource[] = [];
    for (const row of rows) {
      const source = this.sources.find(row.source);
      const ctx = source && (await this.contextOf(row.tenant_id));
      if (ctx) found.push({ ctx, source });
    }
    return found;
  }

  private async contextOf(tenantId: string): Promise<RequestContext | undefined> {
    try {
      return await this.contexts.ofWork(tenantId, { kind: 'consumer', id: 'index' }, { operation: 'index' });
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}

async function pendingRows(sql: Sql): Promise<PendingRow[]> {
  return sql.query(
    `SELECT tenant_id, source FROM index_dirty WHERE due_at <= now()
     UNION SELECT tenant_id, source FROM index_generations WHERE state = 'building'`,
  );
}
