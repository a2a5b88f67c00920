/** Everything that can change an answer to a reader, and so the first half of a cache key. */
export interface ReadContext {
  readonly tenantId: string;
  readonly locale: string;
  /** As the request asked for it; null where the shop's own holds. */
  readonly currency: string | null;
  /** ISO 3166-1 alpha-2 code of the buyer's country, null while unknown. */
  readonly region: string | null;
  readonly channel: string | null;
  readonly customerGroup: string | null;
}
