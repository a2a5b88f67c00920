import { Injectable } from '@nestjs/common';
import {
  ReadModelSource,
  type EventEnvelope,
  type PriceContext,
  type ReadModelDocument,
  type ReadModelPrice,
  type ReadTransaction,
} from '@rustok/core';
import { NoteDeleted, NoteWritten } from './note.events.js';

interface NoteRow {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly price: number | null;
  readonly created_at: Date;
}

export const EUROS: PriceContext = { currency: 'EUR', region: null, priceList: null, minQuantity: 1 };
export const DOLLARS: PriceContext = { currency: 'USD', region: 'US', priceList: 'wholesale', minQuantity: 10 };

@Injectable()
export class NoteSource extends ReadModelSource {
  readonly name = 'notes';
  readonly events = [NoteWritten, NoteDeleted];
  readonly sortKeys = ['title', 'price', 'createdAt'];
  /** Awaited between the load and the write, for races and failures. */
  afterLoad: (ids: readonly string[]) => Promise<void> = async () => undefined;

  touchedBy({ payload }: EventEnvelope): readonly string[] {
    return [NoteWritten.payload.parse(payload).noteId];
  }

  async load(tx: ReadTransaction, ids: readonly string[]): Promise<readonly ReadModelDocument[]> {
    const notes = await tx.query<NoteRow>('SELECT * FROM notes_notes WHERE tenant_id = $1 AND id = ANY ($2::uuid[])', [
      ids,
    ]);
    await this.afterLoad(ids);
    return notes.flatMap((note) => tx.ctx.tenant.locales.map((locale) => toDocument(note, locale)));
  }

  async ids(tx: ReadTransaction, after: string | null, limit: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM notes_notes WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3',
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }
}

function toDocument({ id, handle, title, body, tags, price, created_at }: NoteRow, locale: string): ReadModelDocument {
  return {
    id,
    locale,
    key: handle,
    title,
    text: { A: title, D: body },
    facets: {
      tag: tags.map((value) => ({ value, label: locale === 'en' ? value : `${value} (${locale})` })),
      'letter.first': [...title].slice(0, 1),
      'letter.last': [...title].slice(-1),
    },
    ranges: price === null ? {} : { price },
    prices: price === null ? [] : [priceOf(EUROS, price), priceOf(DOLLARS, 2 * price)],
    sorts: { title, createdAt: created_at.toISOString() },
    body: { id, handle, title, tags, price, locale },
  };
}

/** From a price on, to ten more. */
function priceOf(context: PriceContext, min: number): ReadModelPrice {
  return { context, min, max: min + 10, body: { from: `${min} ${context.currency}` } };
}
