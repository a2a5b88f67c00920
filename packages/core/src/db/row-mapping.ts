import type { DataSource, EntityMetadata, EntityTarget } from 'typeorm';
import { MANAGED_COLUMNS, type TenantEntity } from './tenant-entity.js';

/** Translates between entities and rows by the entity's own column metadata. */
export class RowMapping<Entity extends TenantEntity> {
  readonly table: string;
  readonly concept: string;
  private readonly metadata: EntityMetadata;

  constructor(
    private readonly dataSource: DataSource,
    target: EntityTarget<Entity>,
  ) {
    this.metadata = dataSource.getMetadata(target);
    this.table = this.metadata.tableName;
    this.concept = this.metadata.name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
  }

  /** Values by column name, ready for JSON. Properties that are no columns are refused. */
  toRow(values: object): Record<string, unknown> {
    const row: Record<string, unknown> = {};
    for (const [property, value] of Object.entries(values)) {
      const column = this.metadata.findColumnWithPropertyName(property);
      if (!column) throw new TypeError(`${this.metadata.name} has no column for "${property}".`);
      if (value === undefined) continue;
      row[column.databaseName] = column.transformer ? transform(column.transformer, value) : value;
    }
    return row;
  }

  /** As {@link toRow}, for values that a service gives: what the platform fills in itself is refused. */
  toOwnRow(values: object): Record<string, unknown> {
    const managed = MANAGED_COLUMNS.find((property) => property in values);
    if (managed) throw new TypeError(`${this.metadata.name}.${managed} is not for services to set.`);
    return this.toRow(values);
  }

  toEntity(row: Record<string, unknown>): Entity {
    const entity = this.metadata.create() as Record<string, unknown>;
    for (const column of this.metadata.columns) {
      if (!(column.databaseName in row)) continue;
      entity[column.propertyName] = this.dataSource.driver.prepareHydratedValue(row[column.databaseName], column);
    }
    return entity as unknown as Entity;
  }
}

type Transformer = NonNullable<EntityMetadata['columns'][number]['transformer']>;

function transform(transformer: Transformer, value: unknown): unknown {
  const all = Array.isArray(transformer) ? transformer : [transformer];
  return all.reduce((current, each) => each.to(current) as unknown, value);
}
