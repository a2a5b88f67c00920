import { ReadModels } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes, type NoteInit } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

const NOTES: readonly NoteInit[] = [
  { handle: 'bedside', title: 'Bedside lamp' },
  { handle: 'notebook', title: 'Dotted notebook' },
  { handle: 'weekend', title: 'Weekend bag' },
  { handle: 'wool', title: 'Wool blanket' },
  { handle: 'market', title: 'Market stall' },
  { handle: 'кедр', title: 'Свеча «Кедр»' },
  { handle: 'чайник', title: 'Тёмный чайник' },
];

async function ask(text: string) {
  const { hits, correctedText } = await t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 10, text });
  return { found: hits.map(({ body }) => body.handle), correctedText };
}

describe('a word', () => {
  beforeEach(async () => {
    await t.get(Notes).write(t.ctx, ...NOTES);
    await t.get(Notes).write(t.otherTenant, { title: 'Zebraprint house' });
    await t.deliver();
  });

  it.each([
    ['in two', 'bed side lamp', 'bedside', 'bedside lamp'],
    ['in two, in another form', 'note books', 'notebook', 'notebooks'],
    ['in two, among others', 'dotted note book', 'notebook', 'dotted notebook'],
    ['with a hyphen', 'week-end bag', 'weekend', 'weekend bag'],
    ['in one with the next', 'bedsidelamp', 'bedside', 'bedside lamp'],
    ['in one with the next, in another form', 'woolblankets', 'wool', 'wool blankets'],
    ['in one with the next, in Cyrillic', 'темныйчайник', 'чайник', 'темный чайник'],
    ['derived from one that is there', 'woollen blanket', 'wool', 'wool blanket'],
    ['derived, in Cyrillic', 'кедровая свеча', 'кедр', 'кедр свеча'],
    ['that one that is there is derived from', 'marketplace', 'market', 'market'],
  ])('written %s is found', async (_, text, handle, correctedText) => {
    expect(await ask(text)).toEqual({ found: [handle], correctedText });
  });

  it.each(['zebraprinthouse', 'zebra print'])('of another tenant is neither joined nor split: %s', async (text) => {
    expect((await ask(text)).found).toEqual([]);
  });

  it('is marked where it is found', async () => {
    const { hits } = await t
      .get(ReadModels)
      .search(t.ctx, { source: 'notes', limit: 1, text: 'bed side lamp', withHighlights: true });
    expect(hits[0]?.highlights?.title).toBe('<mark>Bedside</mark> <mark>lamp</mark>');
  });
});

describe('a whole word', () => {
  it('stands before words that begin with it, wherever it is', async () => {
    await t
      .get(Notes)
      .write(t.ctx, { handle: 'title', title: 'Oatmeal' }, { handle: 'body', title: 'Bowl', body: 'For oats.' });
    await t.deliver();
    expect((await ask('oat')).found).toEqual(['body', 'title']);
    expect((await ask('oat ')).found).toEqual(['body']);
    expect((await ask('oatm')).found).toEqual(['title']);
  });
});
