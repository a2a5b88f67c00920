import { createHash } from 'node:crypto';
import type { ReadModelDocument } from '@rustok/core';
import { facetTerms, type FacetTerm } from './facet-term.js';
import { indexedText, storableText } from './searchable-text.js';
import { shortText } from './short-text.js';
import { vocabularyOf } from './vocabulary.js';

/** Longer texts are searched by their beginning; a tsvector holds a megabyte at most. */
const TEXT_LENGTH = 200_000;
/** Of a text that hits quote from. */
const PASSAGE_LENGTH = 5_000;
/** Texts are sorted by their beginning, which a cursor carries too. */
const LABEL_LENGTH = 100;

export interface DocumentRow {
  readonly id: string;
  readonly locale: string;
  readonly key: string;
  readonly title: string;
  readonly facets: readonly FacetTerm[];
  readonly terms: readonly string[];
  readonly sorts: Readonly<Record<string, Place>>;
  readonly a: string;
  readonly b: string;
  readonly c: string;
  readonly d: string;
  readonly vocabulary: readonly string[];
  readonly passage: string;
  readonly body: unknown;
  /** Equal digests are equal rows. */
  readonly digest: string;
}

/** A number, null behind all numbers, and a text: where a document stands in an order. */
export type Place = readonly [number: number | null, label: string];

/** A document as it is stored. Whatever it holds, it can be stored. */
export function toDocumentRow(document: ReadModelDocument, sortKeys: readonly string[]): DocumentRow {
  const { id, locale, key, title, text, body } = document;
  const facets = facetTerms(document.facets);
  const row = {
    id,
    locale,
    key: shortText(key),
    title: storableText(title),
    facets,
    terms: facets.map(({ term }) => term),
    sorts: placesOf(document, sortKeys),
    a: words(text.A),
    b: words(text.B),
    c: words(text.C),
    d: words(text.D),
    vocabulary: vocabularyOf([title, text.A ?? '', text.B ?? '', text.C ?? ''].map(beginning)),
    passage: storableText((text.D ?? text.C ?? '').slice(0, PASSAGE_LENGTH)),
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
  return indexedText(beginning(text));
}

function beginning(text: string): string {
  return text.slice(0, TEXT_LENGTH);
}

/** A value of JSON, in which every text can be stored. */
export function storable(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (_, value: unknown) =>
    typeof value === 'string' ? storableText(value) : value,
  );
}
