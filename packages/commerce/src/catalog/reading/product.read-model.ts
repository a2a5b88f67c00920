import { Injectable } from '@nestjs/common';
import { ReadModelSource, type EventEnvelope, type ReadModelDocument, type ReadTransaction } from '@rustok/core';
import { loadPriceHistories } from '../prices/load-price-history.js';
import { shopOf } from '../../commerce.settings.js';
import {
  ProductArchived,
  ProductDeleted,
  ProductPublished,
  ProductRestored,
  ProductUnarchived,
  ProductUnpublished,
  ProductUpdated,
} from '../product/product.events.js';
import { CategoryProductsChanged, CategoryRefreshed } from '../categories/category.events.js';
import {
  CollectionEvaluated,
  CollectionProductsChanged,
  CollectionRefreshed,
} from '../collections/collection.events.js';
import { loadMemberships } from '../memberships/load-memberships.js';
import { toMemberships } from '../memberships/to-memberships.js';
import { COLLECTION_SORT, withMemberships } from '../memberships/with-memberships.js';
import { loadRecommendations } from '../recommendations/load-recommendations.js';
import { withRecommendations } from '../recommendations/reading/with-recommendations.js';
import { ProductRecommendationsChanged } from '../recommendations/recommendation.events.js';
import { InventoryAdjusted } from '../stock/inventory.events.js';
import { loadProducts } from '../storage/load-products.js';
import { ProductTypeApplied } from '../types/product-type.events.js';
import { toPrices } from './prices/product-prices.js';
import { PRODUCTS, SORT_KEYS, toDocument } from './product-document.js';

/** The published products, one document for each of the shop's languages. */
@Injectable()
export class ProductReadModel extends ReadModelSource {
  readonly name = PRODUCTS;
  readonly sortKeys = SORT_KEYS;
  override readonly settings = ['currency', 'currencies'];
  /** A new product is a draft, or tells that it was published; its creation touches no document. */
  readonly events = [
    ProductUpdated,
    ProductPublished,
    ProductUnarchived,
    ProductUnpublished,
    ProductArchived,
    ProductRestored,
    ProductDeleted,
    InventoryAdjusted,
    ProductTypeApplied,
    CategoryProductsChanged,
    CategoryRefreshed,
    CollectionProductsChanged,
    CollectionEvaluated,
    CollectionRefreshed,
    ProductRecommendationsChanged,
  ];

  /** Each collection has an order of its own. */
  override sortsBy(key: string): boolean {
    return super.sortsBy(key) || key.startsWith(COLLECTION_SORT);
  }

  touchedBy({ payload }: EventEnvelope): readonly string[] {
    const { productId, productIds } = payload as {
      readonly productId?: string;
      readonly productIds?: readonly string[];
    };
    return productIds ?? (productId === undefined ? [] : [productId]);
  }

  async load(tx: ReadTransaction, ids: readonly string[]): Promise<readonly ReadModelDocument[]> {
    const shop = shopOf(tx.ctx);
    const { byId } = await loadProducts(tx, ids);
    const published = [...byId.values()].filter(({ state }) => state.status === 'active');
    const variantIds = published.flatMap(({ state }) => state.variants.map(({ id }) => id));
    const histories = await loadPriceHistories(tx, variantIds);
    const memberships = await loadMemberships(tx, ids);
    const recommendations = await loadRecommendations(tx, ids);
    return published.flatMap((stored) => {
      const prices = toPrices(stored.state, shop, histories);
      return shop.locales.map((locale) => {
        const view = { locale, shop };
        const document = withRecommendations(toDocument(stored, prices, view), recommendations.get(stored.state.id));
        return withMemberships(document, toMemberships(stored.state.id, memberships, view));
      });
    });
  }

  async ids(tx: ReadTransaction, after: string | null, limit: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM commerce_products
        WHERE tenant_id = $1 AND status = 'active' AND ($2::uuid IS NULL OR id > $2)
        ORDER BY id LIMIT $3`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
