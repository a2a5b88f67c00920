import type { DocumentRow } from './document-rows.js';
import { nameOfTerm } from './facet-term.js';
import { fold } from './vocabulary.js';

/** A document as it stands in a generation, as far as counts are made of it. */
export interface StoredDocument {
  readonly id: string;
  readonly generation: number;
  readonly locale: string;
  readonly ordinal: number;
  readonly digest: string;
  readonly terms: readonly string[];
  readonly vocabulary: readonly string[];
}

/** One more or one fewer of its documents have a value; their bits are turned over. */
export interface FacetChange {
  readonly generation: number;
  readonly locale: string;
  readonly name: string;
  readonly term: string;
  readonly value: string;
  /** Empty where no document of the batch says it. */
  label: string;
  total: number;
  readonly toggled: number[];
}

export interface WordChange {
  readonly generation: number;
  readonly locale: string;
  readonly word: string;
  readonly folded: string;
  documents: number;
}

/** What a batch changes in the counts: the difference between what is stored and what will be. */
export class DocumentChanges {
  private readonly facetsByKey = new Map<string, FacetChange>();
  private readonly wordsByKey = new Map<string, WordChange>();

  get facets(): readonly FacetChange[] {
    return [...this.facetsByKey.values()];
  }

  get words(): readonly WordChange[] {
    return [...this.wordsByKey.values()].filter(({ documents }) => documents !== 0);
  }

  add(stored: StoredDocument | undefined, row: DocumentRow | undefined, at: { generation: number; ordinal: number }) {
    if (stored && stored.digest === row?.digest) return;
    const locale = row?.locale ?? stored?.locale ?? '';
    // A scope's own term begins with the sign that ends a name.
    const before = new Set(stored?.terms.filter((term) => !term.startsWith('=')));
    for (const facet of row?.facets ?? []) {
      const change = this.facet(locale, at.generation, facet.term, facet.value);
      change.label = facet.label;
      if (!before.delete(facet.term)) count(change, 1, at.ordinal);
    }
    for (const term of before)
      count(this.facet(locale, at.generation, term, term.slice(term.indexOf('=') + 1)), -1, at.ordinal);

    const wordsBefore = new Set(stored?.vocabulary);
    for (const word of row?.vocabulary ?? []) {
      if (!wordsBefore.delete(word)) this.word(locale, at.generation, word).documents += 1;
    }
    for (const word of wordsBefore) this.word(locale, at.generation, word).documents -= 1;
  }

  private facet(locale: string, generation: number, term: string, value: string): FacetChange {
    const key = JSON.stringify([generation, locale, term]);
    const known = this.facetsByKey.get(key);
    if (known) return known;
    const change = { generation, locale, name: nameOfTerm(term), term, value, label: '', total: 0, toggled: [] };
    this.facetsByKey.set(key, change);
    return change;
  }

  private word(locale: string, generation: number, word: string): WordChange {
    const key = JSON.stringify([generation, locale, word]);
    const known = this.wordsByKey.get(key);
    if (known) return known;
    const change = { generation, locale, word, folded: fold(word), documents: 0 };
    this.wordsByKey.set(key, change);
    return change;
  }
}

function count(change: FacetChange, difference: 1 | -1, ordinal: number): void {
  change.total += difference;
  change.toggled.push(ordinal);
}
