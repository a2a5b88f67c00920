import { newId } from '@rustok/core';
import { matchMedia } from '../media/match-media.js';
import { addVariantMedia } from '../media/variant-media.js';
import { matchOptions } from '../options/match-options.js';
import { handleOf } from '../product/handle.js';
import { wrongField } from '../product/product.errors.js';
import { matchVariants } from '../variants/match-variants.js';
import { pickText } from '../localized.js';
import { matchAttributes } from '../attributes/match-attributes.js';
import { NO_TYPES, type TypesByName } from '../types/definitions/type-definition.js';
import { checkDraft } from './check-draft.js';
import { checkState } from './check-state.js';
import { mergeTranslations } from './merge-translations.js';
import type { ProductDraft, VariantDraft } from './product-draft.js';
import type { ProductState } from './product-state.js';

export interface DraftSetting {
  /** With the product's type, where the draft has values of attributes. */
  readonly types?: TypesByName;
  readonly now?: Date;
}

/**
 * What a product is to become: the stored one, or none, with a draft laid over it. Everything that
 * is written goes through here. Laid over its own result a draft changes nothing.
 *
 * @throws Invalid with the path of the wrong field in the draft
 */
export function applyDraft(
  before: ProductState | null,
  wanted: ProductDraft,
  { types = NO_TYPES, now = new Date() }: DraftSetting = {},
): ProductState {
  const draft = checkDraft(wanted);
  const translations = mergeTranslations(before?.translations ?? {}, draft.translations ?? {});
  const options = draft.options
    ? matchOptions(before?.options ?? [], draft.options, draft.locale)
    : (before?.options ?? []);
  const variantDrafts = draft.variants ?? keepVariants(before);
  const stored = before?.media ?? [];
  const media = addVariantMedia(matchMedia(stored, draft), variantDrafts, stored);
  const productType = given(draft.productType, before?.productType ?? null);
  const type = productType === null ? null : (types.get(productType) ?? null);
  // Another type has other attributes.
  const kept = before && before.productType === productType ? before.attributes : {};
  const status = draft.status ?? before?.status ?? 'draft';

  const state: ProductState = {
    id: before?.id ?? newId(),
    handle: draft.handle ?? before?.handle ?? firstHandle(translations, draft.locale),
    status,
    publishedAt: status === 'active' ? (before?.publishedAt ?? now) : null,
    vendor: given(draft.vendor, before?.vendor ?? null),
    productType,
    category: given(draft.category, before?.category ?? null),
    tags: draft.tags ? [...new Set(draft.tags)] : (before?.tags ?? []),
    attributes: matchAttributes(kept, draft.attributes ?? [], { type, locale: draft.locale }),
    isGiftCard: draft.isGiftCard ?? before?.isGiftCard ?? false,
    translations,
    options,
    media,
    variants: matchVariants(variantDrafts, { before, options, media, locale: draft.locale }),
  };
  checkState(state);
  return state;
}

function given<Value>(wanted: Value | undefined, otherwise: Value): Value {
  return wanted === undefined ? otherwise : wanted;
}

/** A product has a variant, or there would be nothing to sell. */
function keepVariants(before: ProductState | null): readonly VariantDraft[] {
  return before ? before.variants.map(({ id }) => ({ id })) : [{}];
}

function firstHandle(translations: ProductState['translations'], locale: string): string {
  const handle = handleOf(pickText(translations, locale, locale)?.text.title ?? '');
  if (handle === '') throw wrongField(['handle'], 'HANDLE_MISSING', 'The title gives no handle; name one.');
  return handle;
}
