import type { ReadModelDocument } from '@rustok/core';
import type { CollectionResponse } from './collection.response.js';

/** The read model's name. */
export const COLLECTIONS = 'collections';

export const COLLECTION_SORT_KEYS = ['title', 'updatedAt'] as const;

/** A collection in one language, as the read model keeps it. */
export function toCollectionDocument(collection: CollectionResponse, locale: string): ReadModelDocument {
  const { id, handle, title, description, seo } = collection;
  const updatedAt = collection.updatedAt.toISOString();
  return {
    id,
    locale,
    key: handle,
    title,
    text: { A: title, C: seo.title ?? '', D: [description, seo.description ?? ''].join(' ').trim() },
    facets: {},
    ranges: {},
    sorts: { title, updatedAt },
    body: { ...collection, updatedAt },
  };
}

/** The collection that a document's body holds. */
export function fromCollectionDocument(body: Readonly<Record<string, unknown>>): CollectionResponse {
  const collection = body as unknown as CollectionResponse & { readonly updatedAt: string };
  return { ...collection, updatedAt: new Date(collection.updatedAt) };
}
