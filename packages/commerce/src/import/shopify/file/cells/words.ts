import { BadCell, ReadAs } from './cell-results.js';
import type { InventoryPolicy, ShopifyStatus, WeightUnit } from '../shopify-product.js';

/** Excel saves TRUE and FALSE in the language that it speaks. */
const YES = new Set(
  'true 1 1.0 yes y t wahr vrai verdadero verdadeiro vero waar sant sann sand tosi prawda pravda igaz истина doğru'.split(
    ' ',
  ),
);
const NO = new Set(
  'false 0 0.0 no n f falsch faux falso onwaar falskt falsk usann usand epätosi fałsz nepravda hamis ложь yanlış'.split(
    ' ',
  ),
);

export function boolean(text: string): boolean | BadCell {
  const word = wordOf(text);
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  return new BadCell('BOOLEAN_INVALID', 'must be TRUE or FALSE');
}

/** A product that only its link leads to is hidden from every list: here that is a draft. */
export function status(text: string): ShopifyStatus | ReadAs<ShopifyStatus> | BadCell {
  const word = wordOf(text);
  if (word === 'draft' || word === 'active' || word === 'archived') return word;
  if (word === 'unlisted') return new ReadAs('draft', 'STATUS_UNLISTED', 'has no like here; the product is a draft');
  return new BadCell('STATUS_UNKNOWN', 'must be one of draft, active, archived, unlisted');
}

/** The current column is a yes-or-no question in its name, and Shopify writes the older answers into it. */
export function inventoryPolicy(text: string): InventoryPolicy | BadCell {
  const word = wordOf(text);
  if (word === 'continue' || word === 'deny') return word;
  const answer = boolean(text);
  if (typeof answer === 'boolean') return answer ? 'continue' : 'deny';
  return new BadCell('INVENTORY_POLICY_UNKNOWN', 'must be DENY or CONTINUE');
}

const UNITS: readonly (readonly [WeightUnit, RegExp])[] = [
  ['g', /^(g|gr|grams?)$/],
  ['kg', /^(kgs?|kilos?|kilograms?)$/],
  ['oz', /^(oz|ounces?)$/],
  ['lb', /^(lbs?|pounds?)$/],
];

export function weightUnit(text: string): WeightUnit | BadCell {
  const word = wordOf(text).replace(/\.$/, '');
  const found = UNITS.find(([, names]) => names.test(word));
  return found?.[0] ?? new BadCell('WEIGHT_UNIT_UNKNOWN', 'must be one of g, kg, oz, lb');
}

function wordOf(text: string): string {
  return text.trim().replace(/^'/, '').toLowerCase();
}
