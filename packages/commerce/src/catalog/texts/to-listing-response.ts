import type { Shop } from '../../commerce.settings.js';
import { byKey, pickText, type Localized } from '../localized.js';
import { plainText } from '../product/description-html.js';
import type { ImageResponse, SeoResponse } from '../reading/product-parts.response.js';
import type { ListingTexts } from './listing-texts.js';
import type { ListingTranslationResponse } from './listing.response.js';

/** The texts of a category or a collection, as an answer has them. */
export interface ListingAnswer {
  readonly locale: string;
  readonly title: string;
  readonly description: string;
  readonly descriptionHtml: string;
  readonly seo: SeoResponse;
  readonly image: ImageResponse | null;
}

interface Listing {
  readonly id: string;
  readonly imageUrl: string | null;
  readonly texts: Localized<ListingTexts>;
}

export function toListingAnswer(
  { id, imageUrl, texts }: Listing,
  { locale, shop }: { readonly locale: string; readonly shop: Shop },
): ListingAnswer {
  const picked = pickText(texts, locale, shop.locale);
  const { title = '', descriptionHtml, seoTitle, seoDescription, imageAltText } = picked?.text ?? {};
  return {
    locale: picked?.locale ?? locale,
    title,
    description: plainText(descriptionHtml ?? ''),
    descriptionHtml: descriptionHtml ?? '',
    seo: { title: seoTitle ?? null, description: seoDescription ?? null },
    // It has no row of its own; there is one for each owner.
    image: imageUrl === null ? null : { id, url: imageUrl, altText: imageAltText ?? null, width: null, height: null },
  };
}

export function toListingTranslations(texts: Localized<ListingTexts>): ListingTranslationResponse[] {
  return Object.entries(texts)
    .toSorted(byKey)
    .map(([locale, { title, descriptionHtml, seoTitle, seoDescription, imageAltText }]) => ({
      locale,
      title,
      descriptionHtml,
      seo: { title: seoTitle, description: seoDescription },
      imageAltText,
    }));
}
