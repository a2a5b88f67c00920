import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { ApiClient, ApiUnavailable } from '../api/api-client.js';
import type { ApiAnswer } from '../api/answer.js';
import type { Visitor } from '../api/visitor.js';
import { Composition, type PageMatch } from '../composition/composition.js';
import { SHOP_DOCUMENT } from '../composition/page-document.js';
import { shopOf, type OpenShop } from '../composition/shop.js';
import { LOGGER } from '../http/logger.js';
import { PageRenderer } from '../render/page-renderer.js';
import { problemOf } from './problem.js';
import type { PageAnswer } from './page-answer.js';

/** Answers a visitor's address with a page. */
@Injectable()
export class Pages {
  constructor(
    private readonly composition: Composition,
    private readonly api: ApiClient,
    private readonly renderer: PageRenderer,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async answer(visitor: Visitor): Promise<PageAnswer> {
    const match = this.composition.match(visitor.url.pathname);
    try {
      const answer = await this.ask(match, visitor);
      return await this.show(match, answer, visitor);
    } catch (error) {
      if (!(error instanceof ApiUnavailable)) throw error;
      this.logger.error({ err: error, requestId: visitor.requestId }, 'the API does not answer');
      return this.renderer.problem('unavailable', visitor, null);
    }
  }

  private async ask(match: PageMatch | null, visitor: Visitor): Promise<ApiAnswer> {
    if (!match) return this.api.ask({ document: SHOP_DOCUMENT, variables: {} }, visitor);
    const { document, page, params } = match;
    return this.api.ask({ document, variables: page.variables?.({ params, url: visitor.url }) ?? {} }, visitor);
  }

  private async show(match: PageMatch | null, { data, errors }: ApiAnswer, visitor: Visitor): Promise<PageAnswer> {
    const shop = shopOf(data);
    const problem = problemOf(errors);
    if (problem === 'failed') this.logger.error({ errors, requestId: visitor.requestId }, 'the API failed');
    if (!shop || problem === 'noShop' || problem === 'closed')
      return this.renderer.problem(problem ?? 'failed', visitor, null);
    if (!match || !shop.modules.includes(match.module)) return this.nothing(visitor, shop);
    if (problem) return this.renderer.problem(problem, visitor, shop);
    if (match.page.isFound?.(data as never) === false) return this.renderer.problem('notFound', visitor, shop);
    return this.renderer.page(match.page, data, visitor, shop);
  }

  /** A shop without a start page is open all the same. */
  private async nothing(visitor: Visitor, shop: OpenShop): Promise<PageAnswer> {
    if (visitor.url.pathname === '/') return this.renderer.empty(visitor, shop);
    return this.renderer.problem('notFound', visitor, shop);
  }
}
