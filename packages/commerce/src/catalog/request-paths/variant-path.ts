/** What of a variant's input says where its prices come from. */
export interface VariantPrices {
  readonly prices?: readonly { readonly currencyCode: string }[] | undefined;
}

type Path = readonly string[];

const IN_SHOP_CURRENCY: Readonly<Record<string, string>> = { amount: 'price', compareAtAmount: 'compareAtPrice' };

/** A path in a draft's variants, as the input names it: prices in the shop's currency stand in the variant itself. */
export function variantPath(path: Path, variants: readonly VariantPrices[], shopCurrency: string): Path {
  const [list = '', index = '', part, currency, amount = 'compareAtAmount'] = path;
  if (part === 'unitCost') return [list, index, part];
  // What was refused before there was a draft, is told by the input's path already.
  if (part !== 'prices' || currency === undefined || /^\d+$/.test(currency)) return path;
  if (currency === shopCurrency) return [list, index, IN_SHOP_CURRENCY[amount] ?? 'price'];
  const place = variants[Number(index)]?.prices?.findIndex((price) => price.currencyCode === currency) ?? -1;
  return place < 0 ? [list, index, part] : [list, index, part, String(place), amount];
}
