import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext, type WriteTransaction } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import { loadType, SELECT_TYPES, type StoredType } from './load-types.js';
import { matchDefinitions } from './definitions/match-definitions.js';
import type {
  CreateProductTypeRequest,
  ProductTypeVersionRequest,
  UpdateProductTypeRequest,
} from './product-type.dto.js';
import { ProductType } from './product-type.entity.js';
import { productTypeInUse, productTypeNotFound } from './product-type.errors.js';
import { ProductTypeCreated, ProductTypeUpdated } from './product-type.events.js';
import type { ProductTypeResponse } from './product-type.response.js';
import { refuseLosses } from './definitions/refuse-losses.js';
import { lockType, removeType } from './remove-type.js';
import { toProductTypeResponse } from './to-product-type-response.js';
import { writeDefinitions } from './definitions/write-definitions.js';

/** What staff do with product types. */
@Injectable()
export class ProductTypeService {
  constructor(private readonly db: TenantDb) {}

  /** @throws NotFound `PRODUCT_TYPE_NOT_FOUND` */
  async get(ctx: RequestContext, id: string): Promise<ProductTypeResponse> {
    const type = await this.byId(ctx, id);
    if (!type) throw productTypeNotFound();
    return type;
  }

  /** Ids asked for in one tick are looked up together. */
  async byId(ctx: RequestContext, id: string): Promise<ProductTypeResponse | null> {
    return ctx.load(this.loadById, id);
  }

  /** @throws Conflict `PRODUCT_TYPE_NAME_TAKEN` */
  async create(ctx: RequestContext, request: CreateProductTypeRequest): Promise<ProductTypeResponse> {
    const { name, attributes = [], locale } = request;
    const shop = shopOf(ctx);
    const definitions = matchDefinitions([], attributes, { locale: locale ?? shop.locale, shop });
    return this.db.write(ctx, async (tx) => {
      const { id } = await tx.insert(ProductType, { name });
      await writeDefinitions(tx, { id, name, attributes: definitions });
      await tx.emit(ProductTypeCreated, { productTypeId: id, productTypeVersion: 1 });
      return toProductTypeResponse(ctx, await reload(tx, id));
    });
  }

  /**
   * Changes what the request names. A rename goes through to the type's products.
   *
   * @throws Conflict `ATTRIBUTE_HAS_VALUES` where values would be lost and the request does not say so
   */
  async update(ctx: RequestContext, request: UpdateProductTypeRequest): Promise<ProductTypeResponse> {
    const { id, version, name, attributes, locale, force = false } = request;
    const shop = shopOf(ctx);
    return this.db.write(ctx, async (tx) => {
      const row = await lockType(tx, id);
      if (!row) throw productTypeNotFound();
      const before = await reload(tx, id);
      const after = {
        id,
        name: name ?? before.name,
        attributes: attributes
          ? matchDefinitions(before.attributes, attributes, { locale: locale ?? shop.locale, shop })
          : before.attributes,
      };
      if (isDeepStrictEqual(after, { id, name: before.name, attributes: before.attributes })) {
        return toProductTypeResponse(ctx, before);
      }
      const lost = await refuseLosses(tx, before, after, { force });
      const { version: productTypeVersion } = await tx.update(row, version, { name: after.name });
      await tx.query('DELETE FROM commerce_attribute_values WHERE tenant_id = $1 AND attribute_id = ANY ($2::uuid[])', [
        lost,
      ]);
      await writeDefinitions(tx, after);
      await tx.emit(ProductTypeUpdated, { productTypeId: id, productTypeVersion });
      return toProductTypeResponse(ctx, await reload(tx, id));
    });
  }

  /** @throws Conflict `PRODUCT_TYPE_IN_USE` while products have it */
  async delete(ctx: RequestContext, { id, version }: ProductTypeVersionRequest): Promise<void> {
    const outcome = await this.db.write(ctx, (tx) => removeType(tx, id, version));
    if (outcome === 'gone') throw productTypeNotFound();
    if (outcome === 'used') throw productTypeInUse();
  }

  private readonly loadById = async (ctx: RequestContext, ids: readonly string[]) => {
    const types = await this.db.query<StoredType>(ctx, `${SELECT_TYPES} AND t.id = ANY ($2::uuid[])`, [ids]);
    return new Map(types.map((type) => [type.id, toProductTypeResponse(ctx, type)]));
  };
}

async function reload(tx: WriteTransaction, id: string): Promise<StoredType> {
  const type = await loadType(tx, id);
  if (!type) throw productTypeNotFound();
  return type;
}
