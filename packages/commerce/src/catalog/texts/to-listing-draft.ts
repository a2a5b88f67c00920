import type { Shop } from '../../commerce.settings.js';
import type { ListingChanges } from './listing-fields.dto.js';
import type { ListingDraft, ListingTextsDraft } from './listing-texts.js';

/** The texts that a request gives, by language. */
export function toListingDraft(request: ListingChanges, shop: Shop): ListingDraft {
  const { locale = shop.locale, title, descriptionHtml, seo, image, translations = [] } = request;
  const own: ListingTextsDraft = {
    title,
    descriptionHtml,
    seoTitle: seo?.title,
    seoDescription: seo?.description,
    imageAltText: image === null ? null : image?.altText,
  };
  const isNamed = Object.values(own).some((text) => text !== undefined);
  const others = translations.map((each) => [each.locale, toTextsDraft(each)] as const);
  const removed = (request.removeTranslations ?? []).map((each) => [each, null] as const);
  return { ...Object.fromEntries(others), ...(isNamed && { [locale]: own }), ...Object.fromEntries(removed) };
}

function toTextsDraft({
  title,
  descriptionHtml,
  seo,
  imageAltText,
}: NonNullable<ListingChanges['translations']>[number]): ListingTextsDraft {
  return { title, descriptionHtml, seoTitle: seo?.title, seoDescription: seo?.description, imageAltText };
}
