import type { RequestContext } from '@rustok/core';
import type { ModuleTest } from '@rustok/testing';
import type { CreateCollectionRequest } from '../src/catalog/collections/collection.dto.js';
import { CollectionService } from '../src/catalog/collections/collection.service.js';
import { CollectionProductsService } from '../src/catalog/collections/membership/collection-products.service.js';
import type { CollectionResponse } from '../src/catalog/collections/reading/collection.response.js';
import type { CollectionRuleSetRequest } from '../src/catalog/collections/rules/rule.dto.js';
import { AdminCollectionList } from '../src/catalog/collections/staff/admin-collection-list.js';
import { ProductService } from '../src/catalog/product/product.service.js';
import type { ProductResponse } from '../src/catalog/reading/product.response.js';
import { InventoryService } from '../src/catalog/stock/inventory.service.js';

/** Collections for the tests of a file. */
export function givenCollections(t: ModuleTest) {
  async function collection(
    title: string,
    wanted: Partial<CreateCollectionRequest> = {},
    ctx: RequestContext = t.ctx,
  ): Promise<CollectionResponse> {
    const { id, version } = await t.get(CollectionService).create(ctx, { title, ...wanted });
    return t.get(CollectionService).publish(ctx, { id, version });
  }

  return {
    collection,

    /** By hand, with products in their order. */
    async collectionOf(title: string, productIds: readonly string[], ctx: RequestContext = t.ctx) {
      const made = await collection(title, {}, ctx);
      await t.get(CollectionProductsService).add(ctx, { id: made.id, productIds });
      return made;
    },

    /** A product as staff see it. */
    async stored(id: string): Promise<ProductResponse> {
      return t.get(ProductService).get(t.ctx, id);
    },

    async setStock(variantId: string, quantity: number): Promise<void> {
      await t.get(InventoryService).set(t.ctx, { quantities: [{ variantId, quantity }] });
    },

    /** The ids of a collection's products, in its order. */
    async members(id: string, ctx: RequestContext = t.ctx): Promise<string[]> {
      const { nodes } = await t.get(AdminCollectionList).productsOf(ctx, id, { first: 100 });
      return nodes.map((node) => node.id);
    },

    /** All of whose rules must hold: `['VENDOR', 'EQUALS', 'Acme']`. */
    ruleSet(...rules: readonly (readonly [string, string, string?])[]): CollectionRuleSetRequest {
      return {
        rules: rules.map(([column, relation, condition = '']) => ({ column, relation, condition })),
      } as CollectionRuleSetRequest;
    },
  };
}
