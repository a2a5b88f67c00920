import type { PageMeta, PageView } from '@rustok/core/storefront';
import { addressOf, queryOf } from './view.js';

interface HeadProps {
  readonly meta: PageMeta;
  readonly view: PageView;
  /** `https://shop.example` */
  readonly origin: string;
}

/** What a page tells search engines and the previews of shared links. */
export function MetaTags({ meta, view, origin }: HeadProps) {
  const { shop, locale } = view;
  const title = meta.title === shop.name ? shop.name : `${meta.title} · ${shop.name}`;
  const path = meta.canonicalPath ?? view.url.pathname;
  const inLocale = (each: string) => origin + withLanguage(path, each === shop.defaultLocale ? null : each);
  const image = meta.imageUrl === undefined ? null : URL.parse(meta.imageUrl, origin);
  return (
    <>
      <title>{title}</title>
      {meta.description && <meta name="description" content={meta.description} />}
      {meta.isHidden && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={inLocale(locale)} />
      {shop.locales.length > 1 && (
        <>
          {shop.locales.map((each) => (
            <link key={each} rel="alternate" hrefLang={each} href={inLocale(each)} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={inLocale(shop.defaultLocale)} />
        </>
      )}
      <meta property="og:site_name" content={shop.name} />
      <meta property="og:title" content={meta.title} />
      <meta property="og:url" content={inLocale(locale)} />
      <meta property="og:locale" content={locale.replace('-', '_')} />
      {meta.description && <meta property="og:description" content={meta.description} />}
      {image !== null && <meta property="og:image" content={image.href} />}
    </>
  );
}

/** The default language has the bare address, so that each page has one address in each language. */
function withLanguage(path: string, lang: string | null): string {
  const [pathname = '/', search] = path.split('?');
  return addressOf(pathname, { ...queryOf({ searchParams: new URLSearchParams(search) }), lang });
}
