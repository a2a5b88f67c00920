import { Directive, ID, ObjectType } from '@nestjs/graphql';
import { ResponseField, Storefront } from '../../transport/response-field.js';

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
