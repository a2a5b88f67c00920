import type { Shop } from '../../commerce.settings.js';
import { toAttributeDraft } from '../attributes/to-attribute-draft.js';
import { toMediaDraft } from '../media/to-media-draft.js';
import { checkLocales } from '../draft/check-locales.js';
import type { ProductDraft, TranslationDraft } from '../draft/product-draft.js';
import { toOptionDraft } from '../options/to-option-draft.js';
import { toVariantDraft } from '../variants/to-variant-draft.js';
import type { CreateProductRequest } from './create-product.dto.js';
import type { ProductFields } from './product-fields.dto.js';
import type { ProductTranslationRequest } from './product-texts.dto.js';
import type { ProductChangesRequest } from './update-product.dto.js';

/** @throws Invalid `LOCALE_NOT_ENABLED` */
export function toCreateDraft(request: CreateProductRequest, shop: Shop): ProductDraft {
  const { variants } = request;
  return checkLocales(
    {
      ...fieldsOf(request, shop),
      ...(variants && {
        variants: variants.map((variant, index) => toVariantDraft(variant, shop.currency, ['variants', index])),
      }),
    },
    shop,
  );
}

/** @throws Invalid `LOCALE_NOT_ENABLED` */
export function toUpdateDraft(request: ProductChangesRequest, shop: Shop): ProductDraft {
  const draft = fieldsOf(request, shop);
  const removed = (request.removeTranslations ?? []).map((locale) => [locale, null] as const);
  return { ...checkLocales(draft, shop), translations: { ...draft.translations, ...Object.fromEntries(removed) } };
}

function fieldsOf(request: ProductFields & { readonly title?: string }, shop: Shop): ProductDraft {
  const { locale = shop.locale, handle, vendor, productType, category, tags, isGiftCard } = request;
  const { attributes, options, images, media } = request;
  return {
    locale,
    handle,
    vendor,
    productType,
    category,
    tags: tags && [...tags],
    isGiftCard,
    translations: translationsOf(request, locale),
    attributes: attributes?.map(toAttributeDraft),
    options: options?.map((option) => toOptionDraft(option, locale)),
    images: images?.map((image) => toMediaDraft(image, locale)),
    media: media?.map((each) => toMediaDraft(each, locale)),
  };
}

function translationsOf(
  { title, subtitle, descriptionHtml, seo, translations = [] }: ProductFields & { readonly title?: string },
  locale: string,
): Record<string, TranslationDraft> {
  const own = toTranslation({ title, subtitle, descriptionHtml, seo });
  const others = translations.map((each) => [each.locale, toTranslation(each)] as const);
  const isNamed = Object.values(own).some((text) => text !== undefined);
  return { ...Object.fromEntries(others), ...(isNamed && { [locale]: own }) };
}

type Texts = {
  readonly [Key in 'title' | 'subtitle' | 'descriptionHtml' | 'seo']?: ProductTranslationRequest[Key] | undefined;
};

function toTranslation({ title, subtitle, descriptionHtml, seo }: Texts): TranslationDraft {
  return { title, subtitle, descriptionHtml, seoTitle: seo?.title, seoDescription: seo?.description };
}
