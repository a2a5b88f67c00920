import { describe, expect, it } from '@jest/globals';
import type { PageView } from '@rustok/core/storefront';
import { renderToStaticMarkup } from 'react-dom/server';
import { en } from './messages/en.js';
import { ru } from './messages/ru.js';
import { ProductReviews } from './product-reviews.js';

const view: PageView = {
  url: new URL('http://localhost/products/tea'),
  shop: { name: 'Shop', defaultLocale: 'en', locales: ['en'] },
  locale: 'en',
  translate: (key, values = {}) =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{${name}}`, String(value)),
      new Map(Object.entries(en)).get(key) ?? key,
    ),
  href: (path) => path,
  slot: () => null,
};

const review = {
  id: 'r1',
  rating: 5,
  title: 'Fine',
  body: '<b>Fine</b> tea.',
  authorName: 'Ann',
  submittedAt: '2026-11-20T23:00:00.000Z',
};

describe('the reviews on a product page', () => {
  it('show stars, and what was written as it was written', () => {
    const data = { averageRating: 4.5, reviewCount: 2, latestReviews: [review] };
    const html = renderToStaticMarkup(<ProductReviews data={data} view={view} />);

    expect(html).toContain('4.5 of 5 (2)');
    expect(html).toContain('★★★★★');
    expect(html).toContain('&lt;b&gt;Fine&lt;/b&gt; tea.');
    expect(html).toContain('November 20, 2026');
  });

  it('are left out where the shop does not use them, and where there are none', () => {
    const off = { averageRating: null, reviewCount: null, latestReviews: null };
    const none = { averageRating: null, reviewCount: 0, latestReviews: [] };

    expect(renderToStaticMarkup(<ProductReviews data={off} view={view} />)).toBe('');
    expect(renderToStaticMarkup(<ProductReviews data={none} view={view} />)).toBe('');
  });

  it('are worded in both languages', () => {
    expect(Object.keys(ru)).toEqual(Object.keys(en));
  });
});
