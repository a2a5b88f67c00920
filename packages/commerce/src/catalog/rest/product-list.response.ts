import { PageInfo, RestField } from '@rustok/core';
import { ProductResponse } from '../reading/product.response.js';

export class PageInfoResponse implements PageInfo {
  @RestField(() => Boolean)
  readonly hasNextPage!: boolean;

  @RestField(() => Boolean)
  readonly hasPreviousPage!: boolean;

  @RestField(() => String, { nullable: true })
  readonly startCursor!: string | null;

  @RestField(() => String, { nullable: true, description: 'The next page begins `after` this.' })
  readonly endCursor!: string | null;
}

export class ProductListResponse {
  @RestField(() => [ProductResponse])
  readonly nodes!: readonly ProductResponse[];

  @RestField(() => PageInfoResponse)
  readonly pageInfo!: PageInfoResponse;
}
