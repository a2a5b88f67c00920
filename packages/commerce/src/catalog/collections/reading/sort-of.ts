import { collectionSort } from '../../memberships/with-memberships.js';
import type { CollectionSortOrder } from '../sort-orders.js';
import type { ProductCollectionSortKey } from './collection.args.js';

interface Sort {
  readonly key: string;
  readonly reverse?: boolean;
}

const ORDERS: Readonly<Record<Exclude<CollectionSortOrder, 'MANUAL'>, Sort>> = {
  ALPHA_ASC: { key: 'title' },
  ALPHA_DESC: { key: 'title', reverse: true },
  PRICE_ASC: { key: 'price' },
  PRICE_DESC: { key: 'price', reverse: true },
  CREATED: { key: 'createdAt' },
  CREATED_DESC: { key: 'createdAt', reverse: true },
};

/** The order of a collection's products: what was asked for, else its own. */
export function sortOf(
  { id, sortOrder }: { readonly id: string; readonly sortOrder: CollectionSortOrder },
  key: ProductCollectionSortKey,
): Sort {
  if (key !== 'default' && key !== 'manual') return { key };
  if (key === 'manual' || sortOrder === 'MANUAL') return { key: collectionSort(id) };
  return ORDERS[sortOrder];
}
