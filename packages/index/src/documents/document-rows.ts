import { createHash } from 'node:crypto';
import type { ReadModelDocument } from '@rustok/core';
import { searchableText, storableText } from './searchable-text.js';
import { facetTerm, shortText } from './short-text.js';

/** Longer texts are searched by their beginning; a tsvector holds a megabyte at most. */
const TEXT_LENGTH = 200_000;
/** Texts are sorted by their beginning, which a cursor carries too. */
const LABEL_LENGTH = 100;

export interface DocumentRow {
  readonly id: string;
  readonly locale: string;
  readonly key: string;
  readonly title: string;
  readonly terms: readonly string[];
  readonly sorts: Readonly<Record<string, Place>>;
  readonly a: string;
  readonly b: string;
  readonly c: string;
  readonly d: string;
  readonly body: unknown;
  /** Equal digests are equal rows. */
  readonly digest: string;
}

/** A number, null behind all numbers, and a text: where a document stands in an order. */
export type Place = readonly [number: number | null, label: string];

/** A document as it is stored. Whatever it holds, it can be stored. */
export function toDocumentRow(document: ReadModelDocument, sortKeys: readonly string[]): DocumentRow {
  const { id, locale, key, title, text, facets, body } = document;
  const row = {
    id,
    locale,
    key: shortText(key),
    title: storableText(title),
    terms: Object.entries(facets).flatMap(([name, values]) =>
      values.map((value) => facetTerm(name, typeof value === 'string' ? value : value.value)),
    ),
    sorts: placesOf(document, sortKeys),
    a: words(text.A),
    b: words(text.B),
    c: words(text.C),
    d: words(text.D),
    body: storable(body),
  };
  const digest = createHash('sha256').update(JSON.stringify(row)).digest('base64url');
  return { ...row, digest };
}

/** Where a document stands in each order that its source offers, and in each of its ranges. */
function placesOf({ ranges, sorts }: ReadModelDocument, sortKeys: readonly string[]): Record<string, Place> {
  const names = new Set(['id', ...sortKeys, ...Object.keys(ranges)]);
  return Object.fromEntries([...names].map((name) => [name, placeOf(name === 'id' ? '' : sorts[name], ranges[name])]));
}

function placeOf(label: string | undefined, number: number | undefined): Place {
  if (label === undefined) return [number ?? null, ''];
  return [0, storableText(label.slice(0, LABEL_LENGTH))];
}

function words(text = ''): string {
  return searchableText(text.slice(0, TEXT_LENGTH));
}

function storable(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (_, value: unknown) =>
    typeof value === 'string' ? storableText(value) : value,
  );
}
