import { ReadModels } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

/** A title in a script, and what somebody types to find it. */
const TITLES: readonly (readonly [script: string, title: string, query: string])[] = [
  ['Latin', 'Crème brûlée à la façon', 'creme'],
  ['German', 'Straßenbahn über Köln', 'KÖLN'],
  ['Turkish', 'İstanbul ışıkları', 'istanbul'],
  ['Vietnamese', 'Phở bò tái', 'phở'],
  ['Greek', 'Ελληνικός καφές', 'ΚΑΦΕΣ'],
  ['Cyrillic', 'Ёлочные игрушки', 'елочные'],
  ['Ukrainian', 'Їжак та ґудзик', 'їжак'],
  ['Hebrew', 'ספר הבישול הגדול', 'ספר'],
  ['Arabic', 'كتاب الطبخ الكبير', 'كتاب'],
  ['Persian', 'کتاب آشپزی', 'کتاب'],
  ['Devanagari', 'चाय की पत्ती', 'चाय'],
  ['Bengali', 'সবুজ চা', 'সবুজ'],
  ['Tamil', 'தேநீர் கோப்பை', 'தேநீர்'],
  ['Georgian', 'ქართული ჩაი', 'ჩაი'],
  ['Armenian', 'Հայկական թեյ', 'թեյ'],
  ['Ethiopic', 'የኢትዮጵያ ቡና', 'ቡና'],
  ['Chinese', '東京大学の日本茶', '大学'],
  ['Japanese', 'おいしいカレーライス', 'カレー'],
  ['Korean', '녹차 케이크', '녹차'],
  ['Thai', 'ชาเขียวญี่ปุ่นร้อน', 'ญี่ปุ่น'],
  ['Khmer', 'តែបៃតងក្តៅ', 'បៃតង'],
  ['Burmese', 'လက်ဖက်ရည်အေး', 'ရည်'],
  ['emoji', '🍵 Matcha 👩‍🍳🏽 set 🇯🇵', 'matcha'],
  ['mathematical Latin', '𝓯𝓪𝓷𝓬𝔂 cup', 'fancy'],
  ['full-width Latin', 'Ｔｅａ　ｐｏｔ', 'tea'],
];

describe('a title', () => {
  it.each(TITLES)('in %s is found by its words', async (_, title, text) => {
    await t.get(Notes).write(t.ctx, { title, tags: [title], handle: title }, { title: 'Something else' });
    await t.deliver();

    const models = t.get(ReadModels);
    const search = async (more: object) =>
      (await models.search(t.ctx, { source: 'notes', limit: 10, ...more })).hits.map(({ body }) => body.title);
    expect(await search({ text })).toEqual([title]);
    expect(await search({ facets: { tag: [title] } })).toEqual([title]);
    expect((await models.byKey(t.ctx, 'notes', title))?.body.title).toBe(title);
  });
});

describe('a document of extreme size', () => {
  const letters = (first: number, count: number) =>
    Array.from({ length: count }, (_, position) => String.fromCodePoint(first + ((position * position) % 700))).join(
      '',
    );
  const megabyte = (word: (position: number) => string) => {
    let text = '';
    for (let position = 0; text.length < 1_000_000; position += 1) text += `${word(position)} `;
    return text;
  };

  it.each([
    ['different words', () => megabyte((position) => `tea${position.toString(36)}`)],
    ['one word', () => 'x'.repeat(1_000_000)],
    ['Chinese', () => letters(0x4e00, 500_000)],
    ['emoji', () => letters(0x1f300, 500_000)],
    ['addresses', () => megabyte((position) => `https://shop${position}.example/a/b-${position}?c=d`)],
  ])('is indexed with a megabyte of %s, and with long names', async (_, make) => {
    const text = make();
    const long = text.slice(0, 20_000);
    await t
      .get(Notes)
      .write(t.ctx, { handle: long, title: long, body: text, tags: [long, 'small'] }, { title: 'Small' });
    await t.deliver();

    const models = t.get(ReadModels);
    const count = async (more: object) =>
      (await models.search(t.ctx, { source: 'notes', limit: 10, ...more })).hits.length;
    expect((await models.byKey(t.ctx, 'notes', long))?.body.title).toBe(long);
    expect(await count({ facets: { tag: [long] } })).toBe(1);
    for (const key of ['id', 'title', 'price', 'createdAt']) expect(await count({ sort: { key } })).toBe(2);
  });

  it('is searched by the beginnings of its texts when there are more words than PostgreSQL can hold', async () => {
    const texts = ['a', 'b', 'c', 'd'].map((prefix) => megabyte((position) => `${prefix}${position} ёж${position}`));
    const { rows } = await (
      await t.as('rustok_app')
    ).query<{ found: boolean }>(
      `SELECT w @@ 'a0:A & b0:B & c0:C & d0:D' AS found FROM index_words('ru', $1, $2, $3, $4) w`,
      texts,
    );
    expect(rows[0]?.found).toBe(true);
  });
});
