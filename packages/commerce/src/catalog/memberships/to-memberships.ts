import { toBreadcrumb, type CategoryView } from '../categories/reading/to-category-response.js';
import { visibleBranch } from '../categories/tree/category-node.js';
import { pickText } from '../localized.js';
import type { StoredMemberships } from './load-memberships.js';
import type { MemberCategory, MemberCollection, ProductMemberships } from './memberships.js';

/** What a product belongs to and everybody may see, in one language. */
export function toMemberships(
  productId: string,
  { categories, collections }: StoredMemberships,
  view: CategoryView,
): ProductMemberships {
  return {
    categories: toCategories(productId, categories, view),
    collections: toCollections(productId, collections, view),
  };
}

function toCategories(
  productId: string,
  { nodes, byProduct }: StoredMemberships['categories'],
  view: CategoryView,
): MemberCategory[] {
  return (byProduct.get(productId) ?? []).flatMap((node) => {
    const branch = visibleBranch(nodes, node);
    if (!branch) return [];
    return [{ ...toBreadcrumb(node, view), breadcrumbs: branch.map((each) => toBreadcrumb(each, view)) }];
  });
}

function toCollections(
  productId: string,
  collections: StoredMemberships['collections'],
  { locale, shop }: CategoryView,
): MemberCollection[] {
  const published = (collections.get(productId) ?? []).filter(({ node }) => node.row.publishedAt !== null);
  return published.map(({ node: { row, texts }, position }) => ({
    id: row.id,
    handle: row.handle,
    title: pickText(texts, locale, shop.locale)?.text.title ?? '',
    position,
  }));
}
