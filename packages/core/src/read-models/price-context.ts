/** For whom a price holds. A source resolves its fallbacks when it loads: each context has a price of its own. */
export interface PriceContext {
  /** ISO 4217. */
  readonly currency: string;
  /** Null where the region makes no difference. */
  readonly region: string | null;
  readonly priceList: string | null;
  /** From which quantity on, 1 or more. */
  readonly minQuantity: number;
}

/** What a document costs in one context, in minor units of its currency. */
export interface ReadModelPrice {
  readonly context: PriceContext;
  /** What lists are sorted and filtered by. */
  readonly min: number;
  readonly max: number;
  /** What belongs to the answer, in the API's own text forms. */
  readonly body: Readonly<Record<string, unknown>>;
}
