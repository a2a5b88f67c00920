import { wrongField } from '../product/product.errors.js';
import type { PriceDraft, VariantDraft } from '../draft/product-draft.js';
import { parseAmount } from './parse-amount.js';
import type { VariantFields } from './variant.dto.js';

type Path = readonly (string | number)[];
type Prices = Record<string, PriceDraft | null>;
type Amount = string | null | undefined;

/** @param path where the variant stands in the input, for errors */
export function toVariantDraft(
  request: VariantFields & { readonly id?: string; readonly inventoryQuantity?: number },
  currency: string,
  path: Path,
): VariantDraft {
  const { optionValues, unitCost, price, compareAtPrice, prices: _, mediaUrls, ...rest } = request;
  const cost = parse(unitCost, currency, [...path, 'unitCost']);
  return {
    ...rest,
    optionValues: optionValues && [...optionValues],
    mediaUrls: mediaUrls && [...mediaUrls],
    unitCost: cost == null ? cost : { amount: cost, currency },
    prices: {
      ...otherPrices(request, currency, path),
      ...toPrice(
        currency,
        { text: price, path: [...path, 'price'] },
        { text: compareAtPrice, path: [...path, 'compareAtPrice'] },
      ),
    },
  };
}

function otherPrices({ prices = [] }: VariantFields, shopCurrency: string, path: Path): Prices {
  const seen = new Set([shopCurrency]);
  const parsed = prices.map(({ currencyCode, amount, compareAtAmount }, index) => {
    const own = [...path, 'prices', index];
    if (seen.has(currencyCode)) {
      const message = `There is another price in ${currencyCode}; the one in the shop's own currency stands in "price".`;
      throw wrongField([...own, 'currencyCode'], 'PRICE_DUPLICATE', message);
    }
    seen.add(currencyCode);
    return toPrice(
      currencyCode,
      { text: amount, path: [...own, 'amount'] },
      { text: compareAtAmount, path: [...own, 'compareAtAmount'] },
    );
  });
  return Object.assign({}, ...parsed) as Prices;
}

interface Written {
  readonly text: Amount;
  readonly path: Path;
}

function toPrice(currency: string, amount: Written, compareAt: Written): Prices {
  if (amount.text === null) return { [currency]: null };
  const [price, compareAtAmount] = [
    parse(amount.text, currency, amount.path),
    parse(compareAt.text, currency, compareAt.path),
  ];
  return price === undefined && compareAtAmount === undefined
    ? {}
    : { [currency]: { amount: price ?? undefined, compareAtAmount } };
}

function parse(text: Amount, currency: string, path: Path): bigint | null | undefined {
  return text == null ? text : parseAmount(text, currency, path);
}
