import { wrongField } from '../product/product.errors.js';
import type { AttributeKind } from '../types/definitions/attribute-kinds.js';

type PlainKind = Exclude<AttributeKind, 'localized_text' | 'choice' | 'multi_choice'>;

/** The one form in which a value is kept, or null for what is none of its kind. */
const PARSERS: Readonly<Record<PlainKind, (text: string) => string | null>> = {
  text: (text) => text,
  integer: (text) => (/^-?\d{1,15}$/.test(text) ? String(BigInt(text)) : null),
  decimal: (text) => (/^-?\d{1,15}(?:\.\d{1,6})?$/.test(text) ? plainDecimal(text) : null),
  boolean: (text) => (text === 'true' || text === 'false' ? text : null),
  date: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text) ? text : null),
};

const WANTED: Readonly<Record<PlainKind, string>> = {
  text: 'a text',
  integer: 'a whole number such as 12',
  decimal: 'a number such as 1.5',
  boolean: '"true" or "false"',
  date: 'a date such as 2026-11-20',
};

/** @throws Invalid `ATTRIBUTE_VALUE_INVALID` */
export function parseValue(kind: AttributeKind, text: string, path: readonly (string | number)[]): string {
  const parsed = PARSERS[kind as PlainKind](text.trim());
  if (parsed !== null) return parsed;
  throw wrongField(path, 'ATTRIBUTE_VALUE_INVALID', `The value must be ${WANTED[kind as PlainKind]}.`);
}

function plainDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = fraction.replace(/0+$/, '');
  const size = `${BigInt(whole)}${digits && `.${digits}`}`;
  return text.startsWith('-') && size !== '0' ? `-${size}` : size;
}

/** Not the 30th of February, which a Date would move into March. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
