import { Directive, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { PublicField, ResponseField, RestField } from '@rustok/core';
import { ImageResponse, SeoResponse } from '../../reading/product-parts.response.js';
import { ListingTranslationResponse } from '../../texts/listing.response.js';
import { CollectionRuleSetResponse } from '../rules/rule.dto.js';
import { CollectionSortOrders, type CollectionSortOrder } from '../sort-orders.js';

@ObjectType('CollectionEvaluation', { description: 'How far changed rules have come through the products.' })
export class CollectionEvaluationResponse {
  @ResponseField(() => Boolean)
  readonly isDone!: boolean;

  @ResponseField(() => Int, { description: 'Products that the rules were tried on.' })
  readonly evaluatedCount!: number;

  @ResponseField(() => Int, { description: 'Products that there were when it began.' })
  readonly totalCount!: number;
}

/** What of a collection is for staff only; absent in what the read model holds. */
export class StaffCollectionFields {
  @RestField(() => GraphQLISODateTime, { nullable: true, description: 'Since when it is shown.' })
  readonly publishedAt?: Date | null;

  @RestField(() => CollectionRuleSetResponse, { nullable: true })
  readonly ruleSet?: CollectionRuleSetResponse | null;

  @RestField(() => CollectionEvaluationResponse, { nullable: true })
  readonly evaluation?: CollectionEvaluationResponse | null;

  @RestField(() => [ListingTranslationResponse])
  readonly translations?: readonly ListingTranslationResponse[];
}

@ObjectType('Collection')
@Directive('@key(fields: "id")')
export class CollectionResponse extends StaffCollectionFields {
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

  @RestField(() => CollectionSortOrders)
  readonly sortOrder!: CollectionSortOrder;

  @RestField(() => GraphQLISODateTime)
  readonly updatedAt!: Date;
}
