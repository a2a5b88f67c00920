import type { Shop } from '../../commerce.settings.js';
import { wrongField } from '../product/product.errors.js';
import type { ProductDraft } from './product-draft.js';

/** @throws Invalid `LOCALE_NOT_ENABLED` for a text in a language that the shop does not have */
export function checkLocales(draft: ProductDraft, { locales }: Shop): ProductDraft {
  const named = [
    [draft.locale],
    Object.keys(draft.translations ?? {}),
    ...(draft.options ?? [])
      .flatMap(({ name, values }) => [name, ...values.map((value) => value.name)])
      .map(Object.keys),
    ...[...(draft.images ?? []), ...(draft.media ?? [])].map(({ altText }) => Object.keys(altText ?? {})),
    ...(draft.attributes ?? []).map(({ texts }) => Object.keys(texts ?? {})),
  ].flat();
  const unknown = named.find((locale) => !locales.includes(locale));
  if (unknown === undefined) return draft;
  throw wrongField(
    ['locale'],
    'LOCALE_NOT_ENABLED',
    `The shop has no language "${unknown.slice(0, 10)}"; it has ${locales.join(', ')}.`,
  );
}
