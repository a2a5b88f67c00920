import { ObjectType } from '@nestjs/graphql';
import { ResponseField } from '@rustok/core';
import { SeoResponse } from '../reading/product-parts.response.js';

@ObjectType('ListingTranslation')
export class ListingTranslationResponse {
  @ResponseField(() => String)
  readonly locale!: string;

  @ResponseField(() => String)
  readonly title!: string;

  @ResponseField(() => String, { nullable: true })
  readonly descriptionHtml!: string | null;

  @ResponseField(() => SeoResponse)
  readonly seo!: SeoResponse;

  @ResponseField(() => String, { nullable: true })
  readonly imageAltText!: string | null;
}
