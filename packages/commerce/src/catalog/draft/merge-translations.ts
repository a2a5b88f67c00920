import type { Localized } from '../localized.js';
import { cleanHtml } from '../product/description-html.js';
import { wrongField } from '../product/product.errors.js';
import type { TranslationDraft } from './product-draft.js';
import type { TranslationState } from './product-state.js';

/** Translations with a draft's laid over them, field by field. */
export function mergeTranslations(
  before: Localized<TranslationState>,
  wanted: Localized<TranslationDraft | null>,
): Localized<TranslationState> {
  const merged: Record<string, TranslationState> = { ...before };
  for (const [locale, draft] of Object.entries(wanted)) {
    if (draft === null) delete merged[locale];
    // Nothing said in a language that the product has not, is no translation.
    else if (locale in before || Object.values(draft).some((text) => text != null)) {
      merged[locale] = mergeTranslation(before[locale], draft, ['translations', locale]);
    }
  }
  if (Object.keys(merged).length === 0)
    throw wrongField(['title'], 'TITLE_MISSING', 'A product needs a title in at least one language.');
  return merged;
}

function mergeTranslation(
  before: TranslationState | undefined,
  draft: TranslationDraft,
  path: readonly string[],
): TranslationState {
  const title = draft.title ?? before?.title;
  if (title === undefined) throw wrongField([...path, 'title'], 'TITLE_MISSING', 'A product needs a title.');
  return {
    title,
    subtitle: draft.subtitle === undefined ? (before?.subtitle ?? null) : draft.subtitle,
    descriptionHtml:
      draft.descriptionHtml === undefined ? (before?.descriptionHtml ?? null) : cleanDescription(draft.descriptionHtml),
    seoTitle: draft.seoTitle === undefined ? (before?.seoTitle ?? null) : draft.seoTitle,
    seoDescription: draft.seoDescription === undefined ? (before?.seoDescription ?? null) : draft.seoDescription,
  };
}

function cleanDescription(html: string | null): string | null {
  return html === null ? null : cleanHtml(html) || null;
}
