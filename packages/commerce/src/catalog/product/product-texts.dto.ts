import { InputType } from '@nestjs/graphql';
import { ObjectField, TextField } from '@rustok/core';
import { LIMITS } from '../limits.js';
import { LOCALE } from '../patterns.js';

@InputType('SEOInput')
export class SeoRequest {
  @TextField({ max: LIMITS.seoTitle, presence: 'clearable' })
  readonly title?: string | null;

  @TextField({ max: LIMITS.seoDescription, presence: 'clearable' })
  readonly description?: string | null;
}

@InputType('ProductTranslationInput', { description: 'Texts in one language; what it leaves out stays as it is.' })
export class ProductTranslationRequest {
  @TextField({ max: 10, pattern: LOCALE })
  readonly locale!: string;

  @TextField({ max: LIMITS.title, presence: 'optional' })
  readonly title?: string;

  @TextField({ max: LIMITS.subtitle, presence: 'clearable' })
  readonly subtitle?: string | null;

  @TextField({ min: 0, max: LIMITS.descriptionHtml, presence: 'clearable' })
  readonly descriptionHtml?: string | null;

  @ObjectField(() => SeoRequest, { presence: 'optional' })
  readonly seo?: SeoRequest;
}
