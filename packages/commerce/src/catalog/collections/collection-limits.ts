export const COLLECTION_LIMITS = {
  /** Of one shop. */
  collections: 10_000,
  rules: 60,
  condition: 255,
  /** Of one request. */
  products: 250,
  /** Products that one step of an evaluation tries, and that one event names. */
  batch: 500,
  previewed: 20,
} as const;
