import { Injectable } from '@nestjs/common';
import {
  checkPage,
  DEFAULT_PAGE_SIZE,
  ReadModels,
  toConnection,
  type Connection,
  type RequestContext,
} from '@rustok/core';
import { COLLECTIONS, fromCollectionDocument } from './collection-document.js';
import type { CollectionsArgs } from './collection.args.js';
import type { CollectionResponse } from './collection.response.js';
import { queryText } from '../../reading/lists/query-text.js';

/** Published collections: one statement of the read model for each answer. */
@Injectable()
export class CollectionReader {
  constructor(private readonly readModels: ReadModels) {}

  async byHandle(ctx: RequestContext, handle: string): Promise<CollectionResponse | null> {
    const hit = await this.readModels.byKey(ctx, COLLECTIONS, handle);
    return hit && fromCollectionDocument(hit.body);
  }

  /** Ids asked for in one tick are looked up together. */
  async byId(ctx: RequestContext, id: string): Promise<CollectionResponse | null> {
    return ctx.load(this.loadById, id);
  }

  async list(ctx: RequestContext, args: CollectionsArgs): Promise<Connection<CollectionResponse>> {
    checkPage(args);
    const { first, after, last, before, sortKey, reverse } = args;
    const query = queryText(args.query);
    const isReversed = last !== undefined && before === undefined;
    const { hits, hasNextPage, hasPreviousPage } = await this.readModels.search(ctx, {
      source: COLLECTIONS,
      limit: first ?? last ?? DEFAULT_PAGE_SIZE,
      ...(after !== undefined && { after }),
      ...(before !== undefined && { before }),
      ...(query !== null && { text: query }),
      sort: { key: sortKey ?? (query === null ? 'id' : 'relevance'), reverse: (reverse ?? false) !== isReversed },
    });
    const edges = hits.map(({ body, cursor }) => ({ node: fromCollectionDocument(body), cursor }));
    return isReversed
      ? toConnection(edges.toReversed(), { hasNextPage: hasPreviousPage, hasPreviousPage: hasNextPage })
      : toConnection(edges, { hasNextPage, hasPreviousPage });
  }

  private readonly loadById = async (ctx: RequestContext, ids: readonly string[]) => {
    const hits = await this.readModels.byId(ctx, COLLECTIONS, ids);
    return new Map([...hits].map(([id, { body }]) => [id, fromCollectionDocument(body)]));
  };
}
