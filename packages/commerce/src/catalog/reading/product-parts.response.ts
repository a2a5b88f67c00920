import { Directive, ID, Int, ObjectType } from '@nestjs/graphql';
import { ResponseField, Storefront } from '@rustok/core';
import type { MediaType } from '../media/media-types.js';
import { MediaContentTypeEnum } from './enums.js';

@ObjectType('Image')
@Directive('@shareable')
@Storefront()
export class ImageResponse {
  @ResponseField(() => ID)
  readonly id!: string;

  @ResponseField(() => String)
  readonly url!: string;

  @ResponseField(() => String, { nullable: true })
  readonly altText!: string | null;

  @ResponseField(() => Int, { nullable: true, description: 'In pixels, where known.' })
  readonly width!: number | null;

  @ResponseField(() => Int, { nullable: true, description: 'In pixels, where known.' })
  readonly height!: number | null;
}

@ObjectType('Media', { description: 'An image, a video or a model of a product.' })
@Storefront()
export class MediaResponse extends ImageResponse {
  @ResponseField(() => MediaContentTypeEnum)
  readonly mediaContentType!: MediaType;

  @ResponseField(() => String, {
    nullable: true,
    description: 'An image that stands for a video or a model until it is played.',
  })
  readonly previewImageUrl!: string | null;
}

@ObjectType('ProductOptionValue')
@Storefront()
export class OptionValueResponse {
  @ResponseField(() => ID)
  readonly id!: string;

  @ResponseField(() => String)
  readonly name!: string;
}

@ObjectType('ProductOption')
@Storefront()
export class OptionResponse {
  @ResponseField(() => ID)
  readonly id!: string;

  @ResponseField(() => String)
  readonly name!: string;

  @ResponseField(() => [OptionValueResponse])
  readonly optionValues!: readonly OptionValueResponse[];
}

@ObjectType('SelectedOption')
@Storefront()
export class SelectedOptionResponse {
  @ResponseField(() => String)
  readonly name!: string;

  @ResponseField(() => String)
  readonly value!: string;
}

@ObjectType('SEO')
@Directive('@shareable')
@Storefront()
export class SeoResponse {
  @ResponseField(() => String, { nullable: true })
  readonly title!: string | null;

  @ResponseField(() => String, { nullable: true })
  readonly description!: string | null;
}

@ObjectType('ProductTranslation')
export class TranslationResponse {
  @ResponseField(() => String)
  readonly locale!: string;

  @ResponseField(() => String)
  readonly title!: string;

  @ResponseField(() => String, { nullable: true })
  readonly subtitle!: string | null;

  @ResponseField(() => String, { nullable: true })
  readonly descriptionHtml!: string | null;

  @ResponseField(() => SeoResponse)
  readonly seo!: SeoResponse;
}

@ObjectType('VariantPrice')
export class PriceResponse {
  @ResponseField(() => String)
  readonly currencyCode!: string;

  @ResponseField(() => String)
  readonly amount!: string;

  @ResponseField(() => String, { nullable: true })
  readonly compareAtAmount!: string | null;
}
