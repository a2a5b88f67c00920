import { Injectable } from '@nestjs/common';
import { ReadModelSource, type EventEnvelope, type ReadModelDocument, type ReadTransaction } from '@rustok/core';
import { groupBy } from '../../lists/group-by.js';
import { shopOf } from '../../../commerce.settings.js';
import {
  CategoryCreated,
  CategoryDeleted,
  CategoryMoved,
  CategoryRefreshed,
  CategoryUpdated,
} from '../category.events.js';
import { loadBranches, visibleBranch } from '../tree/category-node.js';
import { CATEGORIES, CATEGORY_SORT_KEYS, toCategoryDocument } from './category-document.js';
import { toCategoryResponse } from './to-category-response.js';

/** The categories that are shown, one document for each of the shop's languages. */
@Injectable()
export class CategoryReadModel extends ReadModelSource {
  readonly name = CATEGORIES;
  readonly sortKeys = CATEGORY_SORT_KEYS;
  readonly events = [CategoryCreated, CategoryUpdated, CategoryMoved, CategoryDeleted, CategoryRefreshed];

  /** Its parents name it among their children; what is below it is told of by `CategoryRefreshed`. */
  touchedBy({ type, payload }: EventEnvelope): readonly string[] {
    if (type === CategoryRefreshed.type) return CategoryRefreshed.payload.parse(payload).categoryIds;
    const { categoryId, parentId, formerParentId } = payload as {
      readonly categoryId: string;
      readonly parentId: string | null;
      readonly formerParentId?: string | null;
    };
    return [categoryId, parentId, formerParentId].filter((id) => id != null);
  }

  async load(tx: ReadTransaction, ids: readonly string[]): Promise<readonly ReadModelDocument[]> {
    const shop = shopOf(tx.ctx);
    const nodes = await loadBranches(tx, ids);
    const children = await tx.query<{ id: string; parentId: string }>(
      `SELECT id, parent_id AS "parentId" FROM commerce_categories
        WHERE tenant_id = $1 AND parent_id = ANY ($2::uuid[]) AND is_active ORDER BY position, id`,
      [ids],
    );
    const childrenOf = groupBy(children, ({ parentId }) => parentId);
    return ids.flatMap((id) => {
      const node = nodes.get(id);
      if (!node || !visibleBranch(nodes, node)) return [];
      const childIds = (childrenOf.get(id) ?? []).map((child) => child.id);
      return shop.locales.map((locale) => {
        const category = { ...toCategoryResponse(node, nodes, { locale, shop }), childIds };
        return toCategoryDocument(category, { locale, position: node.row.position });
      });
    });
  }

  async ids(tx: ReadTransaction, after: string | null, limit: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM commerce_categories
        WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
