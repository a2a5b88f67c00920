import type { Shop } from '../../commerce.settings.js';
import type { Localized } from '../localized.js';
import { wrongField } from '../product/product.errors.js';
import type { ProductDraft } from './product-draft.js';

type Path = readonly (string | number)[];

/** @throws Invalid `LOCALE_NOT_ENABLED` for a text in a language that the shop does not have */
export function checkLocales(draft: ProductDraft, { locales }: Shop): ProductDraft {
  for (const [path, locale] of namedLocales(draft)) {
    if (locales.includes(locale)) continue;
    const message = `The shop has no language "${locale.slice(0, 10)}"; it has ${locales.join(', ')}.`;
    throw wrongField(path, 'LOCALE_NOT_ENABLED', message);
  }
  return draft;
}

/** Every language that a draft has a text in, and where. */
function* namedLocales(draft: ProductDraft): Generator<readonly [Path, string]> {
  yield [['locale'], draft.locale];
  yield* localesOf(['translations'], draft.translations);
  for (const [index, { name, values }] of (draft.options ?? []).entries()) {
    yield* localesOf(['options', index, 'name'], name);
    for (const [place, value] of values.entries()) {
      yield* localesOf(['options', index, 'values', place, 'name'], value.name);
    }
  }
  for (const list of ['images', 'media'] as const) {
    for (const [index, { altText }] of (draft[list] ?? []).entries())
      yield* localesOf([list, index, 'altText'], altText);
  }
  for (const [index, { texts }] of (draft.attributes ?? []).entries())
    yield* localesOf(['attributes', index, 'texts'], texts);
}

function* localesOf(path: Path, texts: Localized<unknown> = {}): Generator<readonly [Path, string]> {
  for (const locale of Object.keys(texts)) yield [[...path, locale], locale];
}
