import { Injectable, Logger } from '@nestjs/common';
import { ContextFactory, NotFound, TenantDb, type RequestContext } from '@rustok/core';

const BATCH = 100;

/**
 * Emits scheduled events that are due. Each tenant's are taken out and emitted in one transaction
 * of that tenant, which numbers them too; so any number of relays emits each once.
 */
@Injectable()
export class DueEvents {
  private readonly logger = new Logger(DueEvents.name);

  constructor(
    private readonly db: TenantDb,
    private readonly contexts: ContextFactory,
  ) {}

  /** @returns how many it emitted. A tenant's failure is logged and stops no other tenant's events. */
  async emit(tenantId?: string): Promise<number> {
    let total = 0;
    for (const id of await this.tenantsWithDue(tenantId ?? null)) {
      try {
        total += await this.emitOf(id);
      } catch (error) {
        this.logger.error(`Scheduled events of tenant ${id} wait: ${(error as Error).message}`, (error as Error).stack);
      }
    }
    return total;
  }

  private async emitOf(tenantId: string): Promise<number> {
    const ctx = await this.contextOf(tenantId);
    if (!ctx) return 0;
    let total = 0;
    for (let count = BATCH; count === BATCH; total += count) {
      count = await this.db.write(ctx, (tx) => tx.emitDue(BATCH));
    }
    return total;
  }

  private async tenantsWithDue(tenantId: string | null): Promise<readonly string[]> {
    const rows = await this.db.system('find scheduled events that are due', (sql) =>
      sql.query<{ tenant_id: string }>(
        `SELECT DISTINCT tenant_id FROM sys_scheduled_events
          WHERE due_at <= now() AND ($1::uuid IS NULL OR tenant_id = $1)`,
        [tenantId],
      ),
    );
    return rows.map(({ tenant_id: id }) => id);
  }

  /** Undefined when the tenant is gone. */
  private async contextOf(tenantId: string): Promise<RequestContext | undefined> {
    try {
      return await this.contexts.ofWork(
        tenantId,
        { kind: 'consumer', id: 'outbox.schedule' },
        { operation: 'emit due events' },
      );
    } catch (error) {
      if (error instanceof NotFound && error.code === 'TENANT_NOT_FOUND') return undefined;
      throw error;
    }
  }
}
