import type { StorefrontContribution } from '@rustok/core/storefront';
import { homePage } from './home/home.page.js';
import { en } from './messages/en.js';
import { ru } from './messages/ru.js';
import { productPage } from './product/product.page.js';
import { SearchBox } from './search/search-box.js';
import { searchPage } from './search/search.page.js';

/** What is no program stays beside its sources, built or not. */
const here = new URL('./storefront/', import.meta.resolve('@rustok/commerce/package.json'));

/** The catalog's pages: start page, search, product. */
export const storefront: StorefrontContribution = {
  pages: [homePage, searchPage, productPage],
  slots: [{ slot: 'layout.header', Component: SearchBox }],
  messages: { en, ru },
  stylesheets: [
    new URL('./styles/cards.css', here),
    new URL('./styles/search.css', here),
    new URL('./styles/filters.css', here),
    new URL('./styles/product.css', here),
  ],
  publicFolder: new URL('./public/', here),
  // Those of which a description may hold videos.
  embeddedHosts: ['https://www.youtube.com', 'https://www.youtube-nocookie.com', 'https://player.vimeo.com'],
};
