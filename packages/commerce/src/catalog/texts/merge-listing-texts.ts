import { Invalid } from '@rustok/core';
import type { Shop } from '../../commerce.settings.js';
import type { Localized } from '../localized.js';
import { cleanHtml } from '../product/description-html.js';
import type { ListingDraft, ListingTexts, ListingTextsDraft } from './listing-texts.js';

/**
 * Texts with a draft's laid over them, field by field.
 *
 * @throws Invalid `LOCALE_NOT_ENABLED`, `TITLE_MISSING`
 */
export function mergeListingTexts(
  before: Localized<ListingTexts>,
  wanted: ListingDraft,
  { locales }: Shop,
): Localized<ListingTexts> {
  const merged: Record<string, ListingTexts> = { ...before };
  for (const [locale, draft] of Object.entries(wanted)) {
    if (draft === null) delete merged[locale];
    // Nothing said in a language that was not there, is no translation.
    else if (locale in before || Object.values(draft).some((text) => text != null)) {
      if (!locales.includes(locale)) throw unknownLocale(locale, locales);
      merged[locale] = mergeOne(before[locale], draft);
    }
  }
  if (Object.keys(merged).length === 0) throw titleMissing();
  return merged;
}

function mergeOne(before: ListingTexts | undefined, draft: ListingTextsDraft): ListingTexts {
  const { title = before?.title, descriptionHtml, seoTitle, seoDescription, imageAltText } = draft;
  if (title === undefined) throw titleMissing();
  return {
    title,
    descriptionHtml: descriptionHtml === undefined ? (before?.descriptionHtml ?? null) : cleanText(descriptionHtml),
    seoTitle: seoTitle === undefined ? (before?.seoTitle ?? null) : seoTitle,
    seoDescription: seoDescription === undefined ? (before?.seoDescription ?? null) : seoDescription,
    imageAltText: imageAltText === undefined ? (before?.imageAltText ?? null) : imageAltText,
  };
}

function cleanText(html: string | null): string | null {
  return html === null ? null : cleanHtml(html) || null;
}

function titleMissing(): Invalid {
  const message = 'Give a title in each language that has other texts.';
  return new Invalid('TITLE_MISSING', message, { fields: [{ field: ['title'], code: 'TITLE_MISSING', message }] });
}

function unknownLocale(locale: string, locales: readonly string[]): Invalid {
  const message = `The shop has no language "${locale.slice(0, 10)}"; it has ${locales.join(', ')}.`;
  return new Invalid('LOCALE_NOT_ENABLED', message, {
    fields: [{ field: ['locale'], code: 'LOCALE_NOT_ENABLED', message }],
  });
}
