import type { Shop } from '../../../commerce.settings.js';
import { pickText } from '../../localized.js';
import { toListingAnswer, toListingTranslations } from '../../texts/to-listing-response.js';
import type { CategoryNode, CategoryNodes } from '../tree/category-node.js';
import type { BreadcrumbResponse, CategoryResponse, StaffCategoryFields } from './category.response.js';

/** In which words an answer is given. */
export interface CategoryView {
  readonly locale: string;
  readonly shop: Shop;
}

/** A category as everybody may see it; its breadcrumbs are among the nodes. */
export function toCategoryResponse(node: CategoryNode, nodes: CategoryNodes, view: CategoryView): CategoryResponse {
  const { row, texts } = node;
  return {
    id: row.id,
    version: row.version,
    handle: row.handle,
    ...toListingAnswer({ id: row.id, imageUrl: row.imageUrl, texts }, view),
    parentId: row.parentId,
    level: row.path.length,
    breadcrumbs: row.path.flatMap((id) => nodes.get(id) ?? []).map((each) => toBreadcrumb(each, view)),
    updatedAt: row.updatedAt,
  };
}

/** A category as staff see it. */
export function toStaffCategoryResponse(
  node: CategoryNode,
  nodes: CategoryNodes,
  view: CategoryView,
): CategoryResponse & Required<StaffCategoryFields> {
  return {
    ...toCategoryResponse(node, nodes, view),
    isActive: node.row.isActive,
    translations: toListingTranslations(node.texts),
  };
}

export function toBreadcrumb({ row, texts }: CategoryNode, { locale, shop }: CategoryView): BreadcrumbResponse {
  return { id: row.id, handle: row.handle, title: pickText(texts, locale, shop.locale)?.text.title ?? '' };
}
