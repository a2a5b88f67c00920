import type { PageView } from '@rustok/core/storefront';
import { addressOf, queryOf } from './view.js';

/** More than this many languages are folded away. */
const MAX_INLINE = 3;

/** The same page in the shop's other languages. */
export function LanguageSwitch({ view }: { readonly view: PageView }) {
  const { shop, locale, translate } = view;
  if (shop.locales.length < 2) return null;
  const isFolded = shop.locales.length > MAX_INLINE;
  const links = (
    <ul className="languages__list">
      {shop.locales.map((each) => (
        <li key={each}>
          <a
            href={sameIn(view.url, each)}
            lang={each}
            hrefLang={each}
            title={isFolded ? undefined : nameOf(each)}
            aria-label={isFolded ? undefined : nameOf(each)}
            aria-current={each === locale ? 'true' : undefined}
          >
            {isFolded ? nameOf(each) : each.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav className="languages" aria-label={translate('host.language')}>
      {isFolded ? (
        <details>
          <summary>{nameOf(locale)}</summary>
          {links}
        </details>
      ) : (
        links
      )}
    </nav>
  );
}

function sameIn(url: URL, lang: string): string {
  return addressOf(url.pathname, { ...queryOf(url), lang });
}

/** A language is named in itself: that is what its speakers look for. */
function nameOf(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}
