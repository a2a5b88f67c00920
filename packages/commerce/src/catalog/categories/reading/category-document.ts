import type { ReadModelDocument } from '@rustok/core';
import type { CategoryResponse } from './category.response.js';

/** The read model's name. */
export const CATEGORIES = 'categories';

/** The facet by which children are found; roots are those of `ROOT`. */
export const PARENT = 'parent';
export const ROOT = 'root';

export const CATEGORY_SORT_KEYS = ['position', 'title'] as const;

/** A category in one language, as the read model keeps it. */
export function toCategoryDocument(
  category: CategoryResponse,
  { locale, position }: { readonly locale: string; readonly position: number },
): ReadModelDocument {
  const { id, handle, title, parentId, description, seo, updatedAt } = category;
  return {
    id,
    locale,
    key: handle,
    title,
    text: { A: title, C: seo.title ?? '', D: [description, seo.description ?? ''].join(' ').trim() },
    facets: { [PARENT]: [parentId ?? ROOT] },
    ranges: { position },
    sorts: { title },
    body: { ...category, updatedAt: updatedAt.toISOString() },
  };
}

/** The category that a document's body holds. */
export function fromCategoryDocument(body: Readonly<Record<string, unknown>>): CategoryResponse {
  const category = body as unknown as CategoryResponse & { readonly updatedAt: string };
  return { ...category, updatedAt: new Date(category.updatedAt) };
}
