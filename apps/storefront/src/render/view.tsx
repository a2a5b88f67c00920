import type { PageQuery, PageView } from '@rustok/core/storefront';
import type { Composition } from '../composition/composition.js';
import type { OpenShop } from '../composition/shop.js';
import type { Visitor } from '../api/visitor.js';
import { chooseLocale } from '../locale/choose-locale.js';
import { SlotParts } from './slot-parts.js';

/** The view of a page: what its components know besides their data. */
export function viewOf(visitor: Visitor, shop: OpenShop, composition: Composition): PageView {
  const locale = chooseLocale(visitor, shop);
  const parts = composition.parts.filter(({ module }) => shop.modules.includes(module)).map(({ part }) => part);
  const view: PageView = {
    url: visitor.url,
    shop,
    locale,
    translate: composition.translator.in(locale),
    href: (path, query = {}) => addressOf(path, { ...visitor.market, ...query, lang: visitor.lang }),
    slot: (name, data) => <SlotParts parts={parts.filter(({ slot }) => slot === name)} data={data} view={view} />,
  };
  return view;
}

/** A path with the values of a query that are given. */
export function addressOf(path: string, query: PageQuery): string {
  const given = Object.entries(query).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => (value === null || value === undefined ? [] : [[name, value]])),
  );
  const search = new URLSearchParams(given).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The query of an address; what stands in it several times is a list. */
export function queryOf({ searchParams }: Pick<URL, 'searchParams'>): PageQuery {
  return Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
}
