import type { WriteTransaction } from '@rustok/core';
import { shopOf } from '../../../commerce.settings.js';
import { MATCHES } from './matches-sql.js';
import { matchParameters, type RuleSet } from './rule-set.js';

/** A product that has come to a collection, or has left it. */
export interface MembershipChange {
  readonly collectionId: string;
  readonly productId: string;
}

/**
 * Puts products into the collections whose rules name them, behind those that are there, and takes
 * them out of the others. One statement for any number of both. The products are locked, so that a
 * look at what they were cannot be written over a later one.
 */
export async function applyRules(
  tx: WriteTransaction,
  sets: readonly RuleSet[],
  productIds: readonly string[],
): Promise<readonly MembershipChange[]> {
  const changes = await tx.query<MembershipChange & { readonly id: string; readonly action: 'insert' | 'delete' }>(
    APPLY,
    matchParameters(sets, productIds, shopOf(tx.ctx)),
  );
  tx.recordChanges(...changes.map(({ id, action }) => ({ table: 'commerce_collection_products', id, action })));
  return changes;
}

const APPLY = `
  WITH ${MATCHES},
  added AS (
    INSERT INTO commerce_collection_products (tenant_id, id, collection_id, product_id, position, is_manual)
    SELECT $1, gen_random_uuid(), m.collection_id, m.product_id,
           floor(coalesce(l.position, 0)) + row_number() OVER (PARTITION BY m.collection_id ORDER BY m.product_id), false
      FROM matches AS m
      CROSS JOIN LATERAL (
        SELECT max(x.position) AS position FROM commerce_collection_products AS x
         WHERE x.tenant_id = $1 AND x.collection_id = m.collection_id) AS l
     WHERE NOT EXISTS (SELECT FROM commerce_collection_products AS x
                        WHERE x.tenant_id = $1 AND x.collection_id = m.collection_id AND x.product_id = m.product_id)
    ON CONFLICT (tenant_id, collection_id, product_id) DO NOTHING
    RETURNING id, collection_id, product_id
  ), removed AS (
    DELETE FROM commerce_collection_products AS x
     USING sets AS s
     WHERE x.tenant_id = $1 AND x.collection_id = s.id AND x.product_id = ANY ($3::uuid[]) AND NOT x.is_manual
       AND NOT EXISTS (SELECT FROM matches AS m WHERE m.collection_id = x.collection_id AND m.product_id = x.product_id)
    RETURNING x.id, x.collection_id, x.product_id
  )
  SELECT id, collection_id AS "collectionId", product_id AS "productId", 'insert' AS action FROM added
  UNION ALL
  SELECT id, collection_id, product_id, 'delete' FROM removed`;
