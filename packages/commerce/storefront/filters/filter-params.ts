import type { PageQuery } from '@rustok/core/storefront';

/** What a list can be narrowed by, as the API tells it. */
export interface Filter {
  readonly id: string;
  readonly label: string;
  readonly type: 'LIST' | 'PRICE_RANGE' | 'BOOLEAN';
  readonly values: readonly FilterValue[];
}

export interface FilterValue {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** A chosen value: a filter's id is the parameter's name. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

const OPTION = 'filter.v.option.';
const ATTRIBUTE = 'filter.p.attribute.';
export const PRICE_FROM = 'filter.v.price.gte';
export const PRICE_TO = 'filter.v.price.lte';

/** As many as the API takes, the price besides. */
const MAX_CHOICES = 99;
const MAX_LENGTH = 255;
const ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const PRICE = /^\d{1,9}(?:\.\d{1,4})?$/;

const BY_NAME: Readonly<Record<string, (value: string) => object | null>> = {
  'filter.v.availability': (value) => ({ available: value === 'true' }),
  'filter.p.vendor': (productVendor) => ({ productVendor }),
  'filter.p.product_type': (productType) => ({ productType }),
  'filter.p.tag': (tag) => ({ tag }),
  'filter.p.category': (category) => (ID.test(category) ? { category } : null),
  'filter.p.collection': (collection) => (ID.test(collection) ? { collection } : null),
};

/** The values that an address chooses; what the API would refuse is none. */
export function choicesOf({ searchParams }: URL): readonly Choice[] {
  const given = [...searchParams].map(([name, value]) => ({ name, value }));
  return given.filter((choice) => inputOf(choice) !== null).slice(0, MAX_CHOICES);
}

/** The ProductFilters of an address. */
export function filtersOf(url: URL): readonly object[] {
  const { min, max } = priceOf(url);
  const price = min === null && max === null ? [] : [{ price: { min, max } }];
  return [...choicesOf(url).flatMap((choice) => inputOf(choice) ?? []), ...price];
}

export function priceOf({ searchParams }: URL): { readonly min: number | null; readonly max: number | null } {
  const read = (name: string) => {
    const text = searchParams.get(name) ?? '';
    return PRICE.test(text) ? Number(text) : null;
  };
  return { min: read(PRICE_FROM), max: read(PRICE_TO) };
}

/** The value that a filter's value has in an address. */
export function valueOf(filter: Filter, value: FilterValue): string {
  return value.id.slice(filter.id.length + 1);
}

/** The query of an address from its first page on, with other choices in the place of its own. */
export function queryWith(url: URL, choices: readonly Choice[], price = priceOf(url)): PageQuery {
  const query: Record<string, string | string[] | null> = {
    q: url.searchParams.get('q'),
    [PRICE_FROM]: price.min?.toString() ?? null,
    [PRICE_TO]: price.max?.toString() ?? null,
  };
  for (const { name, value } of choices) query[name] = [query[name] ?? [], value].flat();
  return query;
}

export function isChosen(choices: readonly Choice[], { name, value }: Choice): boolean {
  return choices.some((each) => each.name === name && each.value === value);
}

/** The choices with one more, or without it. */
export function toggled(choices: readonly Choice[], choice: Choice): readonly Choice[] {
  if (!isChosen(choices, choice)) return [...choices, choice];
  return choices.filter(({ name, value }) => name !== choice.name || value !== choice.value);
}

function inputOf({ name, value }: Choice): object | null {
  if (value === '' || value.length > MAX_LENGTH) return null;
  const known = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
  if (known) return known(value);
  const option = keyAfter(OPTION, name);
  if (option !== null) return { variantOption: { name: option, value } };
  const key = keyAfter(ATTRIBUTE, name);
  return key === null ? null : { attribute: { key, value } };
}

function keyAfter(prefix: string, name: string): string | null {
  const key = name.startsWith(prefix) ? name.slice(prefix.length) : '';
  return key === '' || key.length > MAX_LENGTH ? null : key;
}
