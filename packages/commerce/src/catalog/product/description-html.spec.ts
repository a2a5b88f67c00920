import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanHtml, plainText } from './description-html.js';

describe('a description', () => {
  it.each([
    ['<script>alert(1)</script>Tea', 'Tea'],
    ['<p onclick="x()">Tea</p>', '<p>Tea</p>'],
    ['<a href="javascript:alert(1)">Tea</a>', '<a>Tea</a>'],
    ['<a href=" java\u0000script:alert(1)">Tea</a>', '<a>Tea</a>'],
    [
      '<a href="https://example.com" target="_blank">Tea</a>',
      '<a href="https://example.com" target="_blank" rel="noopener">Tea</a>',
    ],
    ['<img src="data:image/svg+xml,<svg onload=alert(1)>">', '<img />'],
    ['<img src="x" onerror="alert(1)">', '<img src="x" />'],
    ['<svg><script>alert(1)</script></svg>', ''],
    ['<math><mtext></p><style><img src onerror=alert(1)></style></mtext></math>', '<p></p>'],
    ['<iframe src="https://evil.example"></iframe>', '<iframe></iframe>'],
    [
      '<iframe src="https://www.youtube.com/embed/1"></iframe>',
      '<iframe src="https://www.youtube.com/embed/1"></iframe>',
    ],
    ['<p style="position:fixed;text-align:center">Tea</p>', '<p style="text-align:center">Tea</p>'],
    ['<form action="https://evil.example"><input name="card">Tea</form>', 'Tea'],
    ['<div class="modal" id="cart">Tea</div>', '<div>Tea</div>'],
    ['a < b & c', 'a &lt; b &amp; c'],
  ])('%j is kept as %j', (html, clean) => {
    expect(cleanHtml(html)).toBe(clean);
  });

  it('is the same when it is cleaned again, so that an import of it changes nothing', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '<b',
      '>',
      '"',
      "'",
      '&amp;',
      '&',
      'x',
      '<script>',
      '<!--',
      '-->',
      ' href="',
      '<a',
      '<img src=',
      '&lt;',
      '<table>',
      '<td>',
      '\u00a0',
      'ё',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (all) => {
        const once = cleanHtml(all.join(''));
        expect(cleanHtml(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['<h1>Tea</h1><p>Green &amp; <b>fresh</b></p>', 'Tea Green & fresh'],
    ['one<br>two', 'one two'],
    ['a&nbsp;b &lt;c&gt; &amp;lt;', 'a b <c> &lt;'],
    ['', ''],
  ])('%j reads %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });
});
