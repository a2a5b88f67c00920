/** What one GraphQL request may ask for. */
export interface GraphqlLimits {
  /** Levels that a document may be nested. */
  readonly depth: number;
  readonly aliases: number;
  readonly tokens: number;
  /** Points; see {@link costOf}. */
  readonly cost: number;
  /** Points of a caller without a credential. */
  readonly anonymousCost: number;
  /** Entities that a router may ask for at once. */
  readonly representations: number;
}

export const DEFAULT_LIMITS: GraphqlLimits = {
  depth: 12,
  aliases: 30,
  tokens: 5000,
  cost: 1000,
  anonymousCost: 600,
  representations: 100,
};
