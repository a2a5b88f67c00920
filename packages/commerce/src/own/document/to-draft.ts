import type { AttributeDraft, ProductDraft, VariantDraft } from '../../catalog/draft/product-draft.js';
import type { ProductState } from '../../catalog/draft/product-state.js';
import { parseAmount } from '../../catalog/variants/parse-amount.js';
import type { ProductDocument, VariantDocument } from './product-document.js';

/**
 * What a document says a product should be. Ids that the product has not are another shop's, and are left out.
 *
 * @throws Invalid with the path of the wrong amount
 */
export function toDraft(document: ProductDocument, before: ProductState | null, locale: string): ProductDraft {
  const { id: _id, attributes, options, media, variants, ...rest } = document;
  const known = knownIds(before);
  const withId = <Part extends { readonly id?: string | undefined }>({ id, ...part }: Part) => ({
    ...part,
    ...(id !== undefined && known.has(id) && { id }),
  });
  return {
    ...rest,
    locale,
    ...(attributes && { attributes: Object.entries(attributes).map(toAttribute) }),
    ...(options && {
      options: options.map((option) => withId({ ...option, values: option.values.map((value) => withId(value)) })),
    }),
    ...(media && { media: media.map((each) => withId(each)) }),
    ...(variants && { variants: variants.map((variant, index) => toVariant(withId(variant), index)) }),
  } as ProductDraft;
}

function knownIds(before: ProductState | null): ReadonlySet<string> {
  if (!before) return new Set();
  const options = before.options.flatMap(({ id, values }) => [id, ...values.map((value) => value.id)]);
  return new Set([...options, ...before.media.map(({ id }) => id), ...before.variants.map(({ id }) => id)]);
}

function toAttribute([key, value]: readonly [string, string | string[] | Record<string, string>]): AttributeDraft {
  if (typeof value === 'string') return { key, value };
  return Array.isArray(value) ? { key, values: value } : { key, texts: value };
}

function toVariant({ unitCost, prices, ...rest }: VariantDocument, index: number): VariantDraft {
  const amount = (text: string, currency: string, ...path: string[]) =>
    parseAmount(text, currency, ['variants', index, ...path]);
  return {
    ...rest,
    ...(unitCost !== undefined && {
      unitCost: unitCost && {
        amount: amount(unitCost.amount, unitCost.currency, 'unitCost'),
        currency: unitCost.currency,
      },
    }),
    ...(prices && {
      prices: Object.fromEntries(
        Object.entries(prices).map(([currency, price]) => [
          currency,
          price && {
            amount: amount(price.amount, currency, 'prices', currency),
            compareAtAmount:
              price.compareAtAmount == null ? null : amount(price.compareAtAmount, currency, 'prices', currency),
          },
        ]),
      ),
    }),
  };
}
