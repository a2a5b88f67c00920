import type { Localized } from '../localized.js';

/** What is said of a category or a collection in one language. */
export interface ListingTexts {
  readonly title: string;
  /** Sanitised. */
  readonly descriptionHtml: string | null;
  readonly seoTitle: string | null;
  readonly seoDescription: string | null;
  readonly imageAltText: string | null;
}

/** What a request says of them: null clears, absent stays. */
export type ListingTextsDraft = { readonly [Field in keyof ListingTexts]?: ListingTexts[Field] | undefined };

/** A draft of texts by language; null takes a language away. */
export type ListingDraft = Localized<ListingTextsDraft | null>;

/** The columns of a translation table that hold them. */
export type ListingTextsRow = ListingTexts & { readonly locale: string };

export function toTexts({
  title,
  descriptionHtml,
  seoTitle,
  seoDescription,
  imageAltText,
}: ListingTexts): ListingTexts {
  return { title, descriptionHtml, seoTitle, seoDescription, imageAltText };
}
