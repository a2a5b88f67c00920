import { InputType } from '@nestjs/graphql';
import { FlagField, ObjectField, ObjectListField, TextField, TextListField } from '@rustok/core';
import { AttributeRequest } from '../attributes/attribute.dto.js';
import { LIMITS } from '../limits.js';
import { ImageRequest, MediaRequest } from '../media/media.dto.js';
import { OptionRequest } from '../options/option.dto.js';
import { HANDLE, LOCALE } from '../patterns.js';
import { ProductTranslationRequest, SeoRequest } from './product-texts.dto.js';

/** What can be said of a product, new or old. */
@InputType({ isAbstract: true })
export abstract class ProductFields {
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

  @TextField({ max: LIMITS.subtitle, presence: 'clearable', description: 'A line below the title.' })
  readonly subtitle?: string | null;

  @TextField({
    min: 0,
    max: LIMITS.descriptionHtml,
    presence: 'clearable',
    description: 'What could run in a browser is taken out of it.',
  })
  readonly descriptionHtml?: string | null;

  @ObjectField(() => SeoRequest, { presence: 'optional' })
  readonly seo?: SeoRequest;

  @ObjectListField(() => ProductTranslationRequest, {
    max: LIMITS.locales,
    presence: 'optional',
    description: 'Texts in further languages.',
  })
  readonly translations?: readonly ProductTranslationRequest[];

  @TextField({ max: LIMITS.vendor, presence: 'clearable' })
  readonly vendor?: string | null;

  @TextField({ max: LIMITS.productType, presence: 'clearable' })
  readonly productType?: string | null;

  @TextField({ max: LIMITS.category, presence: 'clearable' })
  readonly category?: string | null;

  @TextListField({ max: LIMITS.tags, itemMax: LIMITS.tag, presence: 'optional' })
  readonly tags?: readonly string[];

  @FlagField({ presence: 'optional' })
  readonly isGiftCard?: boolean;

  @ObjectListField(() => AttributeRequest, {
    max: LIMITS.attributes,
    presence: 'optional',
    description: 'Values of attributes of the product type; those that are not named stay.',
  })
  readonly attributes?: readonly AttributeRequest[];

  @ObjectListField(() => OptionRequest, {
    max: LIMITS.options,
    presence: 'optional',
    description: 'All options, in their order.',
  })
  readonly options?: readonly OptionRequest[];

  @ObjectListField(() => ImageRequest, {
    max: LIMITS.images,
    presence: 'optional',
    description: 'All images, in their order; videos and models stay behind them.',
  })
  readonly images?: readonly ImageRequest[];

  @ObjectListField(() => MediaRequest, {
    max: LIMITS.images,
    presence: 'optional',
    description: 'All media, in their order; in the place of `images`.',
  })
  readonly media?: readonly MediaRequest[];
}
