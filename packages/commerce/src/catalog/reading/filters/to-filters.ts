import { formatMoney, type FacetCounts, type SearchPage } from '@rustok/core';
import { ATTRIBUTE, availableIn, FACETS, OPTION } from './facets.js';
import type { FilterResponse, FilterValueResponse } from './filter.response.js';
import { filterLabels, type FilterLabel } from './labels.js';

type CountedValue = FacetCounts['values'][number];

/** What is counted for the filters of a list. */
export function countedFacets(currency: string): readonly string[] {
  const { named, category, collection, productType, vendor, tag } = FACETS;
  return [named, availableIn(currency), category, collection, productType, vendor, `${OPTION}*`, `${ATTRIBUTE}*`, tag];
}

interface Place {
  readonly locale: string;
  readonly currency: string;
}

/** The filters that a list can be narrowed by; what no product has is none. */
export function toFilters(
  { facets, priceRange, totalCount }: Pick<SearchPage, 'facets' | 'priceRange' | 'totalCount'>,
  { locale, currency }: Place,
): readonly FilterResponse[] {
  const labels = filterLabels(locale);
  const valuesOf = (name: string) => facets.find((each) => each.name === name)?.values ?? [];
  const known = (facet: Exclude<keyof typeof FACETS, 'named'>, id: string, field: string) =>
    toList({ id, label: labels[facet as FilterLabel], values: valuesOf(FACETS[facet]) }, (value) => ({
      [field]: value,
    }));
  // Products say what their facets are called. Where none is left, a chosen one stays, to be taken back.
  const names = new Map(valuesOf(FACETS.named).map(({ value, label }) => [value, label]));
  const named = (prefix: string, id: string, inputOf: (key: string, value: string) => Input) =>
    [...new Set([...names.keys(), ...facets.map(({ name }) => name)])]
      .filter((name) => name.startsWith(prefix))
      .map((name) => {
        const key = name.slice(prefix.length);
        const label = names.get(name) ?? key;
        return toList({ id: `${id}.${key}`, label, values: valuesOf(name) }, (value) => inputOf(key, value));
      });

  const price = priceRange && toPrice(priceRange, { currency, label: labels.price, count: totalCount ?? 0 });
  return [
    toAvailability(valuesOf(availableIn(currency)), labels),
    ...(price ? [price] : []),
    known('category', 'filter.p.category', 'category'),
    known('collection', 'filter.p.collection', 'collection'),
    known('productType', 'filter.p.product_type', 'productType'),
    known('vendor', 'filter.p.vendor', 'productVendor'),
    ...named(OPTION, 'filter.v.option', (name, value) => ({ variantOption: { name, value } })),
    ...named(ATTRIBUTE, 'filter.p.attribute', (key, value) => ({ attribute: { key, value } })),
    known('tag', 'filter.p.tag', 'tag'),
  ].filter(({ values }) => values.length > 0);
}

type Input = FilterValueResponse['input'];

function toList(
  { id, label, values }: { readonly id: string; readonly label: string; readonly values: readonly CountedValue[] },
  inputOf: (value: string) => Input,
): FilterResponse {
  return {
    id,
    label,
    type: 'LIST',
    values: values.map(({ value, label: name, count }) => ({
      id: `${id}.${value}`,
      label: name,
      count,
      input: inputOf(value),
    })),
  };
}

function toAvailability(
  values: readonly CountedValue[],
  labels: Readonly<Record<FilterLabel, string>>,
): FilterResponse {
  const named = values.map((each) => ({ ...each, label: each.value === 'true' ? labels.inStock : labels.outOfStock }));
  return toList({ id: 'filter.v.availability', label: labels.availability, values: named }, (value) => ({
    available: value === 'true',
  }));
}

function toPrice(
  { min, max }: NonNullable<SearchPage['priceRange']>,
  { currency, label, count }: { readonly currency: string; readonly label: string; readonly count: number },
): FilterResponse {
  const amountOf = (units: number) => Number(formatMoney({ amount: BigInt(units), currency }));
  const id = 'filter.v.price';
  const input = { price: { min: amountOf(min), max: amountOf(max) } };
  return { id, label, type: 'PRICE_RANGE', values: [{ id, label, count, input }] };
}
