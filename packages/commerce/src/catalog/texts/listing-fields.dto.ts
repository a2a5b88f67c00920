import { InputType } from '@nestjs/graphql';
import { ObjectField, ObjectListField, TextField, TextListField } from '@rustok/core';
import { LIMITS } from '../limits.js';
import { HANDLE, IMAGE_URL, LOCALE } from '../patterns.js';
import { SeoRequest } from '../product/product-texts.dto.js';

@InputType('ListingImageInput')
export class ListingImageRequest {
  @TextField({ max: LIMITS.url, pattern: IMAGE_URL })
  readonly url!: string;

  @TextField({ max: LIMITS.altText, presence: 'clearable' })
  readonly altText?: string | null;
}

@InputType('ListingTranslationInput', { description: 'Texts in one language; what it leaves out stays as it is.' })
export class ListingTranslationRequest {
  @TextField({ max: 10, pattern: LOCALE })
  readonly locale!: string;

  @TextField({ max: LIMITS.title, presence: 'optional' })
  readonly title?: string;

  @TextField({ min: 0, max: LIMITS.descriptionHtml, presence: 'clearable' })
  readonly descriptionHtml?: string | null;

  @ObjectField(() => SeoRequest, { presence: 'optional' })
  readonly seo?: SeoRequest;

  @TextField({ max: LIMITS.altText, presence: 'clearable' })
  readonly imageAltText?: string | null;
}

/** What can be said of a category or a collection, new or old. */
@InputType({ isAbstract: true })
export abstract class ListingFields {
  @TextField({
    max: 10,
    pattern: LOCALE,
    presence: 'optional',
    description: "The language of the texts below; the shop's first unless told.",
  })
  readonly locale?: string;

  @TextField({
    max: LIMITS.handle,
    pattern: HANDLE,
    presence: 'optional',
    description: 'Made from the title unless told.',
  })
  readonly handle?: string;

  @TextField({
    min: 0,
    max: LIMITS.descriptionHtml,
    presence: 'clearable',
    description: 'What could run in a browser is taken out of it.',
  })
  readonly descriptionHtml?: string | null;

  @ObjectField(() => SeoRequest, { presence: 'optional' })
  readonly seo?: SeoRequest;

  @ObjectField(() => ListingImageRequest, { presence: 'clearable' })
  readonly image?: ListingImageRequest | null;

  @ObjectListField(() => ListingTranslationRequest, {
    max: LIMITS.locales,
    presence: 'optional',
    description: 'Texts in further languages.',
  })
  readonly translations?: readonly ListingTranslationRequest[];
}

@InputType({ isAbstract: true })
export abstract class ListingChanges extends ListingFields {
  @TextField({ max: LIMITS.title, presence: 'optional' })
  readonly title?: string;

  @TextListField({
    max: LIMITS.locales,
    itemMax: 10,
    presence: 'optional',
    description: 'Languages whose texts are taken away.',
  })
  readonly removeTranslations?: readonly string[];
}
