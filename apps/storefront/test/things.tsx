import type { StorefrontContribution, StorefrontPage } from '@rustok/core/storefront';

interface ThingData {
  readonly thing: { readonly name: string; readonly likes?: number | null } | null;
}

const thingPage: StorefrontPage<ThingData> = {
  path: '/things/:handle',
  document: 'query Thing($handle: String!) { thing(handle: $handle) { name ...ThingDetails } }',
  slots: [{ slot: 'thing.details', on: 'Thing', fragment: 'ThingDetails' }],
  variables: ({ params }) => ({ handle: params['handle'] }),
  isFound: ({ thing }) => thing !== null,
  meta: ({ thing }) => ({ title: thing?.name ?? '', imageUrl: 'http://[' }),
  Component: ({ data: { thing }, view }) => (
    <>
      <h1>{thing?.name}</h1>
      <a href={view.href('/things/other')}>{view.translate('things.other')}</a>
      {view.slot('thing.details', thing)}
    </>
  ),
};

const brokenPage: StorefrontPage = {
  path: '/broken',
  document: 'query Broken { thing { name } }',
  meta: () => ({ title: 'Broken' }),
  Component: () => {
    throw new Error('a secret of the page');
  },
};

/** A module with all that can be contributed, and with parts that fail. */
export const things: StorefrontContribution = {
  pages: [thingPage, brokenPage],
  slots: [
    {
      slot: 'thing.details',
      fragment: { name: 'Likes', document: 'fragment Likes on Thing { likes }' },
      Component: ({ data }) => <p className="likes">{(data as { likes?: number | null }).likes ?? 'no'} likes</p>,
    },
    {
      slot: 'thing.details',
      Component: () => {
        throw new Error('a secret of the part');
      },
    },
    { slot: 'thing.details', Component: () => <p className="long">{'long '.repeat(10_000)}</p> },
    { slot: 'layout.footer', Component: () => <p>Open every day</p> },
  ],
  embeddedHosts: ['https://video.example'],
  messages: { en: { 'things.other': 'Another thing' } },
};
