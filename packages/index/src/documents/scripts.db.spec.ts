import { ReadModels } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

/** A title in a script, a word of it as somebody types it, and the beginning of one. */
const TITLES: readonly (readonly [script: string, title: string, word: string, part: string])[] = [
  ['Latin', 'Crème brûlée à la façon', 'creme', 'brul'],
  ['German', 'Straßenbahn über Köln', 'KÖLN', 'straß'],
  ['Turkish', 'İstanbul ışıkları', 'istanbul', 'istan'],
  ['Vietnamese', 'Phở bò tái', 'phở', 'ph'],
  ['Greek', 'Ελληνικός καφές', 'ΚΑΦΕΣ', 'ελλη'],
  ['Cyrillic', 'Ёлочные игрушки', 'елочные', 'игруш'],
  ['Ukrainian', 'Їжак та ґудзик', 'їжак', 'ґудз'],
  ['Armenian', 'Հայկական թեյ', 'թեյ', 'հայկ'],
  ['Georgian', 'ქართული ჩაი', 'ჩაი', 'ქართ'],
  ['Hebrew', 'ספר הבישול הגדול', 'ספר', 'הביש'],
  ['Arabic', 'كتاب الطبخ الكبير', 'كتاب', 'الطب'],
  ['Persian', 'کتاب آشپزی', 'کتاب', 'آشپ'],
  ['Devanagari', 'चाय की पत्ती', 'चाय', 'पत्'],
  ['Bengali', 'সবুজ চা', 'সবুজ', 'সব'],
  ['Gurmukhi', 'ਹਰੀ ਚਾਹ', 'ਚਾਹ', 'ਹਰ'],
  ['Gujarati', 'લીલી ચા', 'લીલી', 'લીલ'],
  ['Tamil', 'தேநீர் கோப்பை', 'தேநீர்', 'கோப்'],
  ['Telugu', 'పచ్చి టీ కప్పు', 'కప్పు', 'పచ్చ'],
  ['Kannada', 'ಹಸಿರು ಚಹಾ', 'ಚಹಾ', 'ಹಸಿ'],
  ['Malayalam', 'പച്ച ചായ', 'ചായ', 'പച്'],
  ['Sinhala', 'කොළ තේ කෝප්පය', 'කෝප්පය', 'කොළ'],
  ['Thai', 'ชาเขียวญี่ปุ่นร้อน', 'ญี่ปุ่น', 'ชาเข'],
  ['Lao', 'ຊາຂຽວຮ້ອນ', 'ຮ້ອນ', 'ຊາຂ'],
  ['Burmese', 'လက်ဖက်ရည်အေး', 'ရည်', 'လက်ဖ'],
  ['Khmer', 'តែបៃតងក្តៅ', 'បៃតង', 'តែប'],
  ['Ethiopic', 'የኢትዮጵያ ቡና', 'ቡና', 'የኢት'],
  ['Tibetan', 'བོད་ཇ་དཀར་ཡོལ', 'དཀར', 'བོད'],
  ['Han, simplified', '绿茶茶杯', '茶杯', '绿'],
  ['Han, traditional', '東京大學的綠茶', '大學', '綠'],
  ['Japanese', 'おいしいカレーライス', 'カレー', 'おい'],
  ['Korean', '녹차 케이크', '녹차', '케이'],
  ['emoji', '🍵 Matcha 👩‍🍳🏽 set 🇯🇵', '🍵', 'match'],
  ['mathematical Latin', '𝓯𝓪𝓷𝓬𝔂 cup', 'fancy', 'fanc'],
  ['full-width Latin', 'Ｔｅａ　ｐｏｔ', 'tea', 'po'],
];

describe('a title', () => {
  it.each(TITLES)('in %s is found by its words and their parts, and suggested', async (_, title, word, part) => {
    await t.get(Notes).write(t.ctx, { title, tags: [title], handle: title }, { title: 'Something else' });
    await t.deliver();

    const models = t.get(ReadModels);
    const search = async (more: object) =>
      (await models.search(t.ctx, { source: 'notes', limit: 10, ...more })).hits.map(({ body }) => body.title);
    expect(await search({ text: word })).toEqual([title]);
    expect(await search({ text: part })).toEqual([title]);
    expect(await search({ text: `${part} ${word}` })).toEqual([title]);
    expect(await search({ facets: { tag: [title] } })).toEqual([title]);
    expect((await models.byKey(t.ctx, 'notes', title))?.body.title).toBe(title);

    const { queries, hits } = await models.suggest(t.ctx, { text: part, limit: 5 });
    expect(hits.map((hit) => hit.title.text)).toEqual([title]);
    expect(queries).toHaveLength(1);
    const counted = await models.search(t.ctx, { source: 'notes', limit: 1, text: word, countFacets: ['tag'] });
    expect(counted.facets).toEqual([{ name: 'tag', values: [{ value: title, label: title, count: 1 }] }]);
  });

  it.each([
    ['Cyrillic', 'Ёлочные игрушки', 'игршуки'],
    ['Greek', 'Ελληνικός καφές', 'ελληνκος'],
    ['Armenian', 'Հայկական թեյ', 'հայկակն'],
    ['Georgian', 'ქართული ჩაი', 'ქართლუი'],
    ['Hebrew', 'ספר הבישול', 'הבשיול'],
    ['Korean', '초콜릿 케이크', '초클릿'],
  ])('in %s is found by a misspelled word', async (_, title, misspelled) => {
    await t.get(Notes).write(t.ctx, { title }, { title: 'Something else' });
    await t.deliver();
    const page = await t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 10, text: misspelled });
    expect(page.hits.map(({ body }) => body.title)).toEqual([title]);
    expect(page.correctedText).not.toBeNull();
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
