import type { EntityManager, EntityTarget, FindOptionsOrder, FindOptionsWhere } from 'typeorm';
import type { RequestContext } from '../context/request-context.js';
import { NotFound } from '../errors/domain-error.js';
import { RowMapping } from './row-mapping.js';
import type { Sql } from './sql.js';
import type { TenantEntity } from './tenant-entity.js';

export interface FindOptions<Entity> {
  readonly order?: FindOptionsOrder<Entity>;
  readonly limit?: number;
}

/** Reads one tenant's rows: the tenant stands in every `where`, whoever writes it. */
export class ReadTransaction implements Sql {
  constructor(
    readonly ctx: RequestContext,
    protected readonly manager: EntityManager,
  ) {}

  /** @throws NotFound `<ENTITY>_NOT_FOUND` */
  async get<Entity extends TenantEntity>(target: EntityTarget<Entity>, id: string): Promise<Entity> {
    const found = await this.findOne(target, { id } as FindOptionsWhere<Entity>);
    if (found) return found;
    const { concept } = this.mapping(target);
    throw new NotFound(
      `${concept}_NOT_FOUND`,
      `There is no ${concept.toLowerCase().replaceAll('_', ' ')} with this id.`,
    );
  }

  async findOne<Entity extends TenantEntity>(
    target: EntityTarget<Entity>,
    where: FindOptionsWhere<Entity>,
  ): Promise<Entity | null> {
    return this.manager.findOne(target, { where: this.ownedBy(where) });
  }

  async find<Entity extends TenantEntity>(
    target: EntityTarget<Entity>,
    where: FindOptionsWhere<Entity> = {},
    { order, limit }: FindOptions<Entity> = {},
  ): Promise<Entity[]> {
    return this.manager.find(target, {
      where: this.ownedBy(where),
      ...(order && { order }),
      ...(limit !== undefined && { take: limit }),
    });
  }

  /**
   * Runs a statement whose `$1` is the tenant's id; the given parameters follow from `$2` on.
   * A statement that does not use `$1` is refused by PostgreSQL, so no statement forgets it.
   */
  async query<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const runner = this.manager.queryRunner;
    if (!runner) throw new TypeError('The transaction has ended.');
    const result = (await runner.query(text, [this.ctx.tenant.id, ...parameters], true)) as { records: Row[] };
    return result.records;
  }

  protected mapping<Entity extends TenantEntity>(target: EntityTarget<Entity>): RowMapping<Entity> {
    return new RowMapping(this.manager.dataSource, target);
  }

  private ownedBy<Entity extends TenantEntity>(where: FindOptionsWhere<Entity>): FindOptionsWhere<Entity> {
    return { ...where, tenantId: this.ctx.tenant.id };
  }
}
