import { Inject, Injectable } from '@nestjs/common';
import type { StorefrontPage } from '@rustok/core/storefront';
import type { Logger } from 'pino';
import type { ReactNode } from 'react';
import type { Visitor } from '../api/visitor.js';
import { Stylesheet } from '../assets/stylesheet.js';
import { Composition } from '../composition/composition.js';
import type { OpenShop } from '../composition/shop.js';
import { LOGGER } from '../http/logger.js';
import { chooseLocale } from '../locale/choose-locale.js';
import { words } from '../locale/words.js';
import type { PageAnswer } from '../page/page-answer.js';
import { STATUS, type Problem } from '../page/problem.js';
import { Html } from './html.js';
import { Layout } from './layout.js';
import { MetaTags } from './meta-tags.js';
import { Notice } from './notice.js';
import { ProblemNotice } from './problem-notice.js';
import { renderHtml } from './render-html.js';
import { viewOf } from './view.js';

/** Turns a page and its data, or the lack of them, into HTML. */
@Injectable()
export class PageRenderer {
  constructor(
    private readonly composition: Composition,
    private readonly stylesheet: Stylesheet,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async page(page: StorefrontPage, data: unknown, visitor: Visitor, shop: OpenShop): Promise<PageAnswer> {
    const view = viewOf(visitor, shop, this.composition);
    const meta = page.meta(data as never, view);
    const head = <MetaTags meta={meta} view={view} origin={`${visitor.protocol}://${visitor.host}`} />;
    const body = (
      <Layout view={view}>
        <page.Component data={data as never} view={view} />
      </Layout>
    );
    return this.html(200, view.locale, { head, body });
  }

  /** The start page of a shop whose modules have none. */
  async empty(visitor: Visitor, shop: OpenShop): Promise<PageAnswer> {
    const view = viewOf(visitor, shop, this.composition);
    const body = (
      <Layout view={view}>
        <Notice title={view.translate('host.empty.title')} text={view.translate('host.empty.text')} />
      </Layout>
    );
    return this.html(200, view.locale, { head: <title>{shop.name}</title>, body });
  }

  /** Within the shop's layout, where it is known which shop it is. */
  async problem(problem: Problem, visitor: Visitor, shop: OpenShop | null): Promise<PageAnswer> {
    const view = shop && viewOf(visitor, shop, this.composition);
    const locale = view?.locale ?? localeWithoutShop(visitor);
    const translate = this.composition.translator.in(locale);
    const notice = <ProblemNotice problem={problem} visitor={visitor} translate={translate} home={view?.href('/')} />;
    return this.html(STATUS[problem], locale, {
      head: (
        <>
          <title>{translate(`host.${problem}.title`)}</title>
          <meta name="robots" content="noindex" />
        </>
      ),
      body: view ? <Layout view={view}>{notice}</Layout> : <main className="container">{notice}</main>,
    });
  }

  private async html(
    status: number,
    locale: string,
    { head, body }: { head: ReactNode; body: ReactNode },
  ): Promise<PageAnswer> {
    const document = (
      <Html locale={locale} stylesheet={this.stylesheet.path} head={head}>
        {body}
      </Html>
    );
    const html = await renderHtml(document, (error) => this.logger.error({ err: error }, 'a part of a page failed'));
    return { status, locale, html };
  }
}

function localeWithoutShop(visitor: Visitor): string {
  return chooseLocale(visitor, { name: '', defaultLocale: 'en', locales: Object.keys(words) });
}
