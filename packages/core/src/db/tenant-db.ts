import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { RequestContext } from '../context/request-context.js';
import { EventStore } from '../events/ports.js';
import type { IdempotentRequest } from '../idempotency/idempotent-request.js';
import { keepAnswer, keptAnswer } from '../idempotency/kept-answers.js';
import { CONSTRAINT_ERRORS } from '../module/tokens.js';
import { translateDatabaseError, type ConstraintErrors } from './database-errors.js';
import { DatabasePools } from './database-pools.js';
import { ReadTransaction } from './read-transaction.js';
import type { Sql } from './sql.js';
import { WriteTransaction } from './write-transaction.js';

/**
 * The only door to the database. Every statement runs for one tenant, which the transaction sets
 * for row-level security and which {@link ReadTransaction} writes into every `where`. Work across
 * tenants goes through {@link system}, says why, and is logged.
 *
 * @throws Unavailable `DATABASE_UNAVAILABLE`, `DATABASE_BUSY`
 */
@Injectable()
export class TenantDb implements OnApplicationShutdown {
  private readonly logger = new Logger(TenantDb.name);
  /** Transactions that {@link once} holds open, which all work of their context joins. */
  private readonly open = new WeakMap<RequestContext, WriteTransaction>();

  constructor(
    private readonly pools: DatabasePools,
    private readonly events: EventStore,
    @Inject(CONSTRAINT_ERRORS) private readonly constraints: ConstraintErrors,
  ) {}

  /** Reads entities in one snapshot. */
  async read<Result>(ctx: RequestContext, work: (tx: ReadTransaction) => Promise<Result>): Promise<Result> {
    const joined = this.open.get(ctx);
    if (joined) return work(joined);
    return this.transaction(ctx, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async (runner) =>
      work(new ReadTransaction(ctx, runner.manager)),
    );
  }

  /**
   * Writes entities and events; all of it commits or none. No network call belongs in here: it
   * would hold the rows' locks for as long as somebody else's server likes.
   */
  async write<Result>(ctx: RequestContext, work: (tx: WriteTransaction) => Promise<Result>): Promise<Result> {
    const joined = this.open.get(ctx);
    if (joined) return work(joined);
    const { result, events } = await this.transaction(ctx, 'BEGIN', async (runner) => {
      const tx = new WriteTransaction(ctx, runner.manager, this.constraints);
      const outcome = await work(tx);
      const numbered = await tx.finish();
      if (numbered.length > 0) await this.events.append(tx, numbered);
      return { result: outcome, events: numbered };
    });
    if (events.length > 0) this.events.committed(events);
    return result;
  }

  /**
   * Carries work out once for each key of an actor, and answers an equal request as the first one was answered. What
   * the work reads and writes is one transaction, in which its answer is kept.
   *
   * @throws Conflict `IDEMPOTENCY_KEY_IN_FLIGHT`
   * @throws Invalid `IDEMPOTENCY_KEY_REUSED`
   */
  async once<Answer>(ctx: RequestContext, request: IdempotentRequest, work: () => Promise<Answer>): Promise<Answer> {
    return this.write(ctx, async (tx) => {
      const kept = await keptAnswer(tx, request);
      if (kept) return kept.answer as Answer;
      this.open.set(ctx, tx);
      try {
        const answer = await work();
        await keepAnswer(tx, request, answer);
        return answer;
      } finally {
        this.open.delete(ctx);
      }
    });
  }

  /** One read-only statement in one round trip; `$1` is the tenant's id, as in every transaction. */
  async query<Row>(ctx: RequestContext, text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const joined = this.open.get(ctx);
    if (joined) return joined.query<Row>(text, parameters);
    return this.translated(() => this.pools.read.query<Row>(ctx.tenant.id, text, [ctx.tenant.id, ...parameters]));
  }

  /** A transaction across tenants as `rustok_system`, for the given reason. `$1` is the first parameter here. */
  async system<Result>(reason: string, work: (sql: Sql) => Promise<Result>): Promise<Result> {
    this.logger.debug(`across tenants: ${reason}`);
    return this.translated(() => this.pools.system.transaction(work));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pools.close();
  }

  private async transaction<Result>(
    ctx: RequestContext,
    begin: string,
    work: (runner: QueryRunner) => Promise<Result>,
  ): Promise<Result> {
    return this.translated(async () => {
      const runner = this.pools.writeRunner();
      try {
        await this.begin(runner, begin, ctx.tenant.id);
        const result = await work(runner);
        await runner.query('COMMIT');
        return result;
      } catch (error) {
        await this.pools.rollback(runner);
        throw error;
      } finally {
        await runner.release();
      }
    });
  }

  /** The tenant's id is checked to be a UUID, which lets one message begin the transaction and set the tenant. */
  private async begin(runner: QueryRunner, begin: string, tenantId: string): Promise<void> {
    const id = this.pools.checkedTenantId(tenantId);
    await runner.query(`${begin}; ${this.pools.localSettings}SELECT set_config('rustok.tenant_id', '${id}', true)`);
  }

  private async translated<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw translateDatabaseError(error, this.constraints);
    }
  }
}
