import type { PageView } from '@rustok/core/storefront';
import type { ReactNode } from 'react';
import { LanguageSwitch } from './language-switch.js';

interface LayoutProps {
  readonly view: PageView;
  readonly children: ReactNode;
}

/** What surrounds every page of a shop. */
export function Layout({ view, children }: LayoutProps) {
  const { shop, translate, href } = view;
  return (
    <>
      <a className="skip-link" href="#content">
        {translate('host.skip')}
      </a>
      <header className="site-header">
        <div className="site-header__bar container">
          <a className="site-name" href={href('/')}>
            {shop.name}
          </a>
          <div className="site-header__parts">{view.slot('layout.header')}</div>
          <LanguageSwitch view={view} />
        </div>
      </header>
      <main className="container" id="content">
        {children}
      </main>
      <footer className="site-footer">
        <div className="site-footer__bar container">
          <a className="site-footer__name" href={href('/')}>
            {shop.name}
          </a>
          {view.slot('layout.footer')}
        </div>
      </footer>
    </>
  );
}
