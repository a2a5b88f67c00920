import type { BreadcrumbResponse } from '../categories/reading/category.response.js';

/** What a product belongs to, in one language, as its document holds it: enough for links. */
export interface ProductMemberships {
  /** The main one first. */
  readonly categories: readonly MemberCategory[];
  readonly collections: readonly MemberCollection[];
}

export interface MemberCategory extends BreadcrumbResponse {
  /** From the root to the category itself. */
  readonly breadcrumbs: readonly BreadcrumbResponse[];
}

export interface MemberCollection extends BreadcrumbResponse {
  /** In the collection's own order. */
  readonly position: number;
}

export const NO_MEMBERSHIPS: ProductMemberships = { categories: [], collections: [] };
