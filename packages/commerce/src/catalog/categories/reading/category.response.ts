import { Directive, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { PublicField, RestField, Storefront } from '@rustok/core';
import { ImageResponse, SeoResponse } from '../../reading/product-parts.response.js';
import { ListingTranslationResponse } from '../../texts/listing.response.js';

@ObjectType('Breadcrumb', { description: 'A step on the way from the root of the tree.' })
@Storefront()
export class BreadcrumbResponse {
  @PublicField(() => ID)
  readonly id!: string;

  @PublicField(() => String)
  readonly handle!: string;

  @PublicField(() => String)
  readonly title!: string;
}

/** What of a category is for staff only; absent in what the read model holds. */
export class StaffCategoryFields {
  @RestField(() => Boolean, { description: 'What is below one that is not active, is not shown either.' })
  readonly isActive?: boolean;

  @RestField(() => [ListingTranslationResponse])
  readonly translations?: readonly ListingTranslationResponse[];
}

@ObjectType('Category')
@Directive('@key(fields: "id")')
export class CategoryResponse extends StaffCategoryFields {
  @PublicField(() => ID)
  readonly id!: string;

  @RestField(() => Int)
  readonly version!: number;

  @PublicField(() => String, { description: 'Unique in the shop; the last part of its address.' })
  readonly handle!: string;

  @RestField(() => String, { description: 'The language that the texts are in.' })
  readonly locale!: string;

  @PublicField(() => String)
  readonly title!: string;

  @RestField(() => String, { description: 'The description without its markup.' })
  readonly description!: string;

  @RestField(() => String)
  readonly descriptionHtml!: string;

  @RestField(() => SeoResponse)
  readonly seo!: SeoResponse;

  @RestField(() => ImageResponse, { nullable: true })
  readonly image!: ImageResponse | null;

  @RestField(() => ID, { nullable: true, description: 'Null for a root.' })
  readonly parentId!: string | null;

  @RestField(() => Int, { description: '1 for a root.' })
  readonly level!: number;

  @PublicField(() => [BreadcrumbResponse], { description: 'From the root to the category itself.' })
  readonly breadcrumbs!: readonly BreadcrumbResponse[];

  @RestField(() => GraphQLISODateTime)
  readonly updatedAt!: Date;

  /** Those that are shown, in their order; absent in what staff see. */
  readonly childIds?: readonly string[];
}
