import { ReadModels } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes, type NoteInit } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

async function highlights(note: NoteInit, text: string) {
  await t.get(Notes).write(t.ctx, note);
  await t.deliver();
  const { hits } = await t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 1, text, withHighlights: true });
  return hits[0]?.highlights;
}

describe('highlights', () => {
  it('mark the words in all their forms, in the title and in the passage that fits best', async () => {
    const body = `${'Nothing to see here. '.repeat(40)}Good for leaves of tea and other teas. ${'And more of it. '.repeat(40)}`;
    const marked = await highlights({ title: 'Tea strainer', body }, 'teas');
    expect(marked?.title).toBe('<mark>Tea</mark> strainer');
    expect(marked?.text).toMatch(/leaves of <mark>tea<\/mark> and other <mark>teas<\/mark>/);
    expect(marked?.text?.length).toBeLessThan(400);
  });

  it('have no text where only the title fits', async () => {
    expect(await highlights({ title: 'Kettle', body: 'Copper.' }, 'kettl')).toEqual({
      title: '<mark>Kettle</mark>',
      text: null,
    });
  });

  it('mark corrected words', async () => {
    expect((await highlights({ title: 'Copper kettle' }, 'ketle'))?.title).toBe('Copper <mark>kettle</mark>');
  });

  it('mark the letters of an unspaced script', async () => {
    expect(await highlights({ title: '東京大学の日本茶', body: '日本茶です' }, '日本')).toEqual({
      title: '東京大学の<mark>日本</mark>茶',
      text: '<mark>日本</mark>茶です',
    });
  });

  it.each([
    '<script>alert(1)</script> tea',
    'tea <img src=x onerror=alert(1)>',
    '</mark><svg/onload=alert(1)> tea',
    '\uE000<b>\uE001 tea "quoted" \'single\' & all',
    '<!-- x --> tea <a href="javascript:x">',
    '&lt;script&gt; tea',
  ])('encode whatever else is in a text: %s', async (hostile) => {
    const marked = await highlights({ title: hostile, body: hostile }, 'tea');
    for (const html of [marked?.title, marked?.text ?? '']) {
      expect(html).toContain('<mark>tea</mark>');
      const rest = html?.replaceAll(/<\/?mark>/g, '') ?? '<';
      expect(rest).not.toMatch(/[<>"'\uE000\uE001]/);
      expect(rest).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
    }
  });

  it('are not made unless asked for', async () => {
    await t.get(Notes).write(t.ctx, { title: 'tea' });
    await t.deliver();
    const { hits } = await t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 1, text: 'tea' });
    expect(hits[0]).not.toHaveProperty('highlights');
  });
});
