import type { PageView } from '@rustok/core/storefront';

/** As the API answers it: a decimal text with all digits of the currency. */
export interface Money {
  readonly amount: string;
  readonly currencyCode: string;
}

export interface PriceRange {
  readonly minVariantPrice: Money;
  readonly maxVariantPrice: Money;
}

/** Making one takes longer than formatting a page of prices; there are as many as shops have languages and currencies. */
const formats = new Map<string, Intl.NumberFormat>();

/** Formats the text itself: as a number, a large amount would lose digits. */
export function formatMoney({ amount, currencyCode }: Money, locale: string): string {
  const key = `${locale} ${currencyCode}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency: currencyCode });
    formats.set(key, format);
  }
  return format.format(amount as Intl.StringNumericLiteral);
}

export const isSame = (a: Money, b: Money) => a.amount === b.amount && a.currencyCode === b.currencyCode;

/** Whether `a` is more than `b`; false between currencies. */
export function isMore(a: Money, b: Money): boolean {
  return a.currencyCode === b.currencyCode && Number(a.amount) > Number(b.amount);
}

interface PriceProps {
  readonly price: Money;
  /** What it cost before; shown if it was more. */
  readonly compareAt: Money | null;
  /** Whether other variants cost more. */
  readonly isFrom?: boolean;
  readonly view: PageView;
}

/** A price, and the one that it replaces. */
export function Price({ price, compareAt, isFrom = false, view }: PriceProps) {
  const text = formatMoney(price, view.locale);
  const isReduced = compareAt !== null && isMore(compareAt, price);
  return (
    <span className="price">
      <span className={isReduced ? 'price__now price__now--reduced' : 'price__now'}>
        {isFrom ? view.translate('commerce.price.from', { price: text }) : text}
      </span>
      {isReduced && (
        <s className="price__before">
          <span className="visually-hidden">{view.translate('commerce.price.before')} </span>
          {formatMoney(compareAt, view.locale)}
        </s>
      )}
    </span>
  );
}
