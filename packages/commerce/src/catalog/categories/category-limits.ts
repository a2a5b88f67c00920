export const CATEGORY_LIMITS = {
  /** Levels of the tree; the table checks it too. */
  depth: 10,
  /** Of one shop. */
  categories: 10_000,
  /** Further ones that a product is in, the main one included. */
  categoriesOfProduct: 50,
  /** Of one request. */
  products: 250,
  paths: 250,
  /** What one event names. */
  idsOfEvent: 500,
} as const;
