import { ReadModels } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes, type NoteInit } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

const NOTES: readonly NoteInit[] = [
  { handle: 'teapot', title: 'Stoneware teapot', body: 'Sold as KT-POT-12/B.' },
  { handle: 'kettle', title: 'Copper kettle' },
  { handle: 'shirt', title: 'Running T-Shirt' },
  { handle: 'sketchbook', title: 'Crème sketchbook' },
  { handle: 'чайник', title: 'Тёмный чайник' },
  { handle: 'who', title: 'The Who' },
];

async function ask(text: string) {
  const { hits, correctedText } = await t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 10, text });
  return { found: hits.map(({ body }) => body.handle), correctedText };
}

describe('a search that forgives', () => {
  beforeEach(async () => {
    await t.get(Notes).write(t.ctx, ...NOTES);
    await t.get(Notes).write(t.otherTenant, { title: 'Pelican' });
    await t.deliver();
  });

  it.each([
    ['two letters that changed places', 'teapto', 'teapot', 'teapot'],
    ['a letter too few', 'ketle', 'kettle', 'kettle'],
    ['a letter too many', 'kettlle', 'kettle', 'kettle'],
    ['another letter', 'kettla ', 'kettle', 'kettle'],
    ['two mistakes', 'skecchbok', 'sketchbook', 'sketchbook'],
    ['one wrong word of two', 'cooper kettle', 'kettle', 'copper kettle'],
    ['mistakes in two words', 'stonware taepot', 'teapot', 'stoneware teapot'],
    ['Cyrillic letters', 'чайнек', 'чайник', 'чайник'],
  ])('finds what is meant by %s', async (_, text, handle, correctedText) => {
    expect(await ask(text)).toEqual({ found: [handle], correctedText });
  });

  it.each([
    ['a part of the first word', 'sto teapot', 'teapot'],
    ['a part of a word whose stem is shorter', 'runni', 'shirt'],
    ['a joined word in one piece', 'tshirt', 'shirt'],
    ['a joined word in two', 't shirt', 'shirt'],
    ['a SKU', 'kt-pot-12/b', 'teapot'],
    ['the beginning of a SKU', 'KT-POT-1', 'teapot'],
    ['the end of a SKU', 'pot-12', 'teapot'],
    ['a SKU without its signs', 'ktpot12b', 'teapot'],
    ['no accents', 'creme', 'sketchbook'],
    ['other accents', 'темный', 'чайник'],
    ['words that say nothing by themselves', 'the who', 'who'],
  ])('finds %s, and corrects nothing', async (_, text, handle) => {
    expect(await ask(text)).toEqual({ found: [handle], correctedText: null });
  });

  it('corrects no word to one of another tenant, nor to one that is gone', async () => {
    expect(await ask('pelicam')).toEqual({ found: [], correctedText: null });

    const [note] = await t.get(Notes).write(t.ctx, { title: 'Umbrella' });
    await t.deliver();
    expect((await ask('umbrela')).correctedText).toBe('umbrella');
    await t.get(Notes).delete(t.ctx, note?.id ?? '');
    await t.deliver();
    expect(await ask('umbrela')).toEqual({ found: [], correctedText: null });
  });

  it('leaves alone what is quoted, excluded, or found', async () => {
    expect(await ask('"teapto"')).toEqual({ found: [], correctedText: null });
    expect((await ask('teapot -ketle')).found).toEqual(['teapot']);
  });

  it('asks once, whatever it takes', async () => {
    expect(await t.statements(() => ask('stonware taepot'))).toHaveLength(1);
  });
});
