import type { EntityManager } from 'typeorm';
import { ChangeLog, diffOf, type RowChange } from '../audit/change-log.js';
import { writeAudit } from '../audit/write-audit.js';
import type { FieldChanges } from '../conflicts/compare-states.js';
import { versionConflict } from '../conflicts/version-conflict.js';
import type { RequestContext } from '../context/request-context.js';
import { Conflict } from '../errors/domain-error.js';
import { numberEvents } from '../events/aggregate-sequence.js';
import type { EventDefinition, PayloadOf } from '../events/define-event.js';
import { wrapEvent, type UnnumberedEvent } from '../events/emit.js';
import type { EventEnvelope } from '../events/envelope.js';
import { removeScheduled, storeScheduled, takeDue, type Schedule } from '../events/scheduled-events.js';
import { newId } from '../ids/id.js';
import { translateDatabaseError, type ConstraintErrors } from './database-errors.js';
import { ReadTransaction } from './read-transaction.js';
import { deleteRows, insertRows, updateRows } from './row-statements.js';
import type { NewRow, RowChanges, TenantEntity } from './tenant-entity.js';

/** Any concrete entity class. */
export type EntityClass<Entity extends TenantEntity> = new () => Entity;

/** One row's change for {@link WriteTransaction.updateMany}. */
export interface RowUpdate<Entity extends TenantEntity> {
  readonly row: Entity;
  /** The row's own version unless told. */
  readonly expectedVersion?: number;
  readonly changes: RowChanges<Entity>;
  /** What changes with the row and all that belongs to it, for the audit log in the place of the row's own columns. */
  readonly diff?: FieldChanges;
}

/** Changes one tenant's rows and tells of it: events and the audit row commit with the rows. */
export class WriteTransaction extends ReadTransaction {
  private readonly log = new ChangeLog();
  private readonly events: UnnumberedEvent[] = [];

  constructor(
    ctx: RequestContext,
    manager: EntityManager,
    private readonly constraints: ConstraintErrors,
  ) {
    super(ctx, manager);
  }

  async insert<Entity extends TenantEntity>(target: EntityClass<Entity>, values: NewRow<Entity>): Promise<Entity> {
    const [row] = await this.insertMany(target, [values]);
    if (!row) throw new TypeError(`${target.name} was inserted and not returned.`);
    return row;
  }

  /** Inserts any number of rows in one statement. All rows must give the same columns. */
  async insertMany<Entity extends TenantEntity>(
    target: EntityClass<Entity>,
    values: readonly NewRow<Entity>[],
  ): Promise<Entity[]> {
    if (values.length === 0) return [];
    const mapping = this.mapping(target);
    const rows = values.map((each) => mapping.toOwnRow({ ...each, id: each.id ?? newId() }));
    const inserted = await insertRows(this, mapping.table, rows);
    this.log.add(...inserted.map((row) => ({ table: mapping.table, id: String(row.id), action: 'insert' as const })));
    return inserted.map((row) => mapping.toEntity(row));
  }

  /**
   * Changes a row if it still has the expected version.
   *
   * @throws Conflict `CONFLICT` when it has another one; `facts.currentVersion` tells which, null when it is gone
   */
  async update<Entity extends TenantEntity>(
    row: Entity,
    expectedVersion: number,
    changes: RowChanges<Entity>,
  ): Promise<Entity> {
    const [updated] = await this.updateMany([{ row, expectedVersion, changes }]);
    if (!updated) throw new TypeError('One row was updated and none returned.');
    return updated;
  }

  /** Changes rows of one entity in one statement, each at its expected version. All must change the same columns. */
  async updateMany<Entity extends TenantEntity>(updates: readonly RowUpdate<Entity>[]): Promise<Entity[]> {
    const [first] = updates;
    if (!first) return [];
    const mapping = this.mapping(entityClassOf(first.row));
    const wanted = updates.map(({ row, expectedVersion, changes }) => ({
      id: row.id,
      version: expectedVersion ?? row.version,
      columns: mapping.toOwnRow(changes),
    }));
    const updated = await updateRows(this, mapping.table, wanted);
    if (updated.length !== updates.length) await this.refuseStale(mapping.table, wanted, updated);

    const after = new Map(updated.map((row) => [String(row.id), mapping.toEntity(row)]));
    return updates.map(({ row, diff: whole }, position) => {
      const next = after.get(row.id) ?? row;
      const diff = whole ?? diffOf(mapping.toRow({ ...row }), wanted[position]?.columns ?? {});
      const { version } = next;
      this.log.add({ table: mapping.table, id: row.id, action: 'update', diff, version, isWhole: whole !== undefined });
      return next;
    });
  }

  /** Deletes a row if it still has the expected version; throws as {@link update} does. */
  async delete<Entity extends TenantEntity>(row: Entity, expectedVersion: number): Promise<void> {
    await this.deleteAt(entityClassOf(row), [{ id: row.id, version: expectedVersion }]);
  }

  /** Deletes rows of one entity in one statement, each at the version that it was read at. */
  async deleteMany<Entity extends TenantEntity>(rows: readonly Entity[]): Promise<void> {
    const [first] = rows;
    if (first)
      await this.deleteAt(
        entityClassOf(first),
        rows.map(({ id, version }) => ({ id, version })),
      );
  }

  /** Adds to the transaction's audit row what a hand-written statement has changed. */
  recordChanges(...changes: readonly RowChange[]): void {
    this.log.add(...changes);
  }

  /** Stores an event with the transaction; it is delivered if, and only if, the transaction commits. */
  async emit<Definition extends EventDefinition>(
    definition: Definition,
    payload: PayloadOf<Definition>,
  ): Promise<void> {
    this.events.push(wrapEvent(this.ctx, definition, payload));
  }

  /**
   * Stores an event that happens later: a relay emits it when it is due, once, and a second or so
   * late. Another one of its type under the same key takes its place. Whoever consumes it asks
   * whether it is still meant: between the two anything may have happened.
   */
  async schedule<Definition extends EventDefinition>(
    definition: Definition,
    payload: PayloadOf<Definition>,
    schedule: Schedule,
  ): Promise<void> {
    await this.scheduleMany(definition, [{ payload, ...schedule }]);
  }

  /** Stores any number of events of one type in one statement; each key stands in it once. */
  async scheduleMany<Definition extends EventDefinition>(
    definition: Definition,
    entries: readonly (Schedule & { readonly payload: PayloadOf<Definition> })[],
  ): Promise<void> {
    const scheduled = entries.map(({ payload, at, key }) => ({
      event: wrapEvent(this.ctx, definition, payload),
      at,
      key,
    }));
    await storeScheduled(this, scheduled);
  }

  /** Takes scheduled events back; it is no error when there is none. */
  async unschedule({ type }: EventDefinition, ...keys: readonly string[]): Promise<void> {
    await removeScheduled(this, type, keys);
  }

  /** Emits events that are due, at most so many; how many it were. For the relay. */
  async emitDue(limit: number): Promise<number> {
    const due = await takeDue(this, limit);
    this.events.push(...due);
    return due.length;
  }

  /**
   * Runs a part that may fail alone: on an error its rows, events and audit are undone, and the error is thrown, a
   * violated constraint as the domain's error.
   */
  async savepoint<Result>(part: () => Promise<Result>): Promise<Result> {
    const before = { events: this.events.length, changes: this.log.length };
    await this.control('SAVEPOINT part');
    try {
      const result = await part();
      await this.control('RELEASE SAVEPOINT part');
      return result;
    } catch (error) {
      // Released too: it outlives its rollback, and a part around this one would come to its end here.
      await this.control('ROLLBACK TO SAVEPOINT part');
      await this.control('RELEASE SAVEPOINT part');
      this.events.length = before.events;
      this.log.truncate(before.changes);
      throw translateDatabaseError(error, this.constraints);
    }
  }

  /** Writes the audit row and numbers the events: the last statements before the commit. */
  async finish(): Promise<readonly EventEnvelope[]> {
    await writeAudit(this, this.ctx, this.log);
    return this.events.length === 0 ? [] : numberEvents(this, this.events);
  }

  private async deleteAt<Entity extends TenantEntity>(
    target: EntityClass<Entity>,
    wanted: readonly { readonly id: string; readonly version: number }[],
  ): Promise<void> {
    const { table } = this.mapping(target);
    const deleted = await deleteRows(this, table, wanted);
    if (deleted.length !== wanted.length) await this.refuseStale(table, wanted, deleted);
    this.log.add(...wanted.map(({ id }) => ({ table, id, action: 'delete' as const })));
  }

  private async control(statement: string): Promise<void> {
    await this.manager.queryRunner?.query(statement);
  }

  private async refuseStale(
    table: string,
    wanted: readonly { readonly id: string; readonly version: number }[],
    done: readonly Record<string, unknown>[],
  ): Promise<never> {
    const changed = new Set(done.map(({ id }) => id));
    const stale = wanted.find(({ id }) => !changed.has(id));
    const [current] = await this.query<{ version: number }>(
      `SELECT version FROM ${table} WHERE tenant_id = $1 AND id = $2`,
      [stale?.id],
    );
    if (stale && current) {
      const { id, version: seen } = stale;
      throw await versionConflict(this, { table, id, seen, current: current.version });
    }
    throw new Conflict('CONFLICT', 'Someone else has changed this meanwhile; load it again.', {
      facts: {
        id: stale?.id ?? null,
        expectedVersion: stale?.version ?? null,
        currentVersion: null,
      },
      conflict: { currentVersion: null, changes: [] },
    });
  }
}

function entityClassOf<Entity extends TenantEntity>(row: Entity): EntityClass<Entity> {
  return row.constructor as EntityClass<Entity>;
}
