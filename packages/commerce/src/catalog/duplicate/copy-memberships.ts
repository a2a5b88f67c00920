import type { WriteTransaction } from '@rustok/core';
import { ProductCategory } from '../categories/assignment/product-category.entity.js';
import { tellProductsOfCategory } from '../categories/assignment/tell-products.js';
import { CollectionProduct } from '../collections/membership/collection-product.entity.js';
import { tellProductsOfCollection } from '../collections/membership/tell-products.js';

/**
 * Puts a copy into the categories of its source, and behind the others into the collections that
 * the source is in by hand; whether rules bring it into further ones, they see for themselves.
 */
export async function copyMemberships(tx: WriteTransaction, sourceId: string, copyId: string): Promise<void> {
  const categories = await tx.find(ProductCategory, { productId: sourceId });
  await tx.insertMany(
    ProductCategory,
    categories.map(({ categoryId, isMain }) => ({ productId: copyId, categoryId, isMain })),
  );
  for (const { categoryId } of categories) await tellProductsOfCategory(tx, categoryId, [copyId]);

  const collections = await tx.query<{ id: string; last: number }>(LAST_POSITIONS, [sourceId]);
  await tx.insertMany(
    CollectionProduct,
    collections.map(({ id: collectionId, last }) => ({
      productId: copyId,
      collectionId,
      position: Math.floor(last) + 1,
      isManual: true,
    })),
  );
  for (const { id } of collections) await tellProductsOfCollection(tx, id, [copyId]);
}

/**
 * The collections stay unlocked: who changes one locks it before its products, and a product is
 * locked here already. Two that come at once may get one position; their ids tell them apart then.
 */
const LAST_POSITIONS = `
  SELECT c.collection_id AS id,
         (SELECT max(m.position) FROM commerce_collection_products AS m
           WHERE m.tenant_id = c.tenant_id AND m.collection_id = c.collection_id) AS last
    FROM commerce_collection_products AS c
   WHERE c.tenant_id = $1 AND c.product_id = $2 AND c.is_manual`;
