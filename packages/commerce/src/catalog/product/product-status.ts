export const PRODUCT_STATUSES = ['draft', 'active', 'archived'] as const;
export type ProductStatus = (typeof PRODUCT_STATUSES)[number];

/** What may be done to a product, by its status, and the status it then has. */
const transitions = {
  draft: { publish: 'active', archive: 'archived' },
  active: { unpublish: 'draft', archive: 'archived' },
  archived: { publish: 'active', unarchive: 'draft' },
} as const satisfies Record<ProductStatus, Readonly<Record<string, ProductStatus>>>;

type Transitions = typeof transitions;

/** Actions that are possible in a status; where it may be one of several, in all of them. */
export type ProductAction<From extends ProductStatus = ProductStatus> = keyof Transitions[From] & string;

/** The status after an action. One that may not be possible does not compile; the table is asked again at run time. */
export function transition<From extends ProductStatus>(from: From, action: ProductAction<From>): ProductStatus {
  const next: ProductStatus | undefined = (transitions[from] as Readonly<Record<string, ProductStatus>>)[action];
  if (next === undefined) throw new TypeError(`A product that is ${from} cannot be changed by "${action}".`);
  return next;
}

type AnyAction = { [From in ProductStatus]: ProductAction<From> }[ProductStatus];

/** The action that leads from one status to another. There is exactly one: every status is one step from the others. */
export function actionBetween(from: ProductStatus, to: ProductStatus): AnyAction | null {
  const steps = Object.entries(transitions[from]) as [AnyAction, ProductStatus][];
  return steps.find(([, next]) => next === to)?.[0] ?? null;
}
