import { toBreadcrumb, type CategoryView } from '../categories/reading/to-category-response.js';
import { visibleBranch } from '../categories/tree/category-node.js';
import type { StoredMemberships } from './load-memberships.js';
import type { MemberCategory, ProductMemberships } from './memberships.js';

/** What a product belongs to and everybody may see, in one language. */
export function toMemberships(
  productId: string,
  { categories }: StoredMemberships,
  view: CategoryView,
): ProductMemberships {
  return { categories: toCategories(productId, categories, view), collections: [] };
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
