import type { GraphQLResolveInfo } from 'graphql';
import { selects } from './selects.js';
import type { WantedParts } from '../../reading/lists/to-search-request.js';

/** What a request asks of a list of products besides the products. */
export function wantedParts(info: GraphQLResolveInfo): WantedParts {
  return {
    filters: selects(info, 'filters'),
    totalCount: selects(info, 'totalCount'),
    highlights: selects(info, 'edges', 'highlights'),
  };
}
