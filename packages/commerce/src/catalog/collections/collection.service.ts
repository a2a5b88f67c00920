import { Injectable } from '@nestjs/common';
import { newId, TenantDb, type ReadTransaction, type RequestContext } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import { handleOf } from '../product/handle.js';
import { mergeListingTexts } from '../texts/merge-listing-texts.js';
import { toListingDraft } from '../texts/to-listing-draft.js';
import { writeListingTexts } from '../texts/write-listing-texts.js';
import { changesOf } from './changes-of.js';
import { COLLECTION_LIMITS } from './collection-limits.js';
import { loadCollections, type CollectionNode } from './collection-node.js';
import { CollectionTranslation } from './collection-translation.entity.js';
import type { CollectionVersionRequest, CreateCollectionRequest, UpdateCollectionRequest } from './collection.dto.js';
import { Collection } from './collection.entity.js';
import { collectionNotFound, tooManyCollections } from './collection.errors.js';
import {
  CollectionCreated,
  CollectionDeleted,
  CollectionPublished,
  CollectionUnpublished,
  CollectionUpdated,
} from './collection.events.js';
import { tellProductsOfCollection } from './membership/tell-products.js';
import type { CollectionResponse } from './reading/collection.response.js';
import { toStaffCollectionResponse } from './reading/to-collection-response.js';
import { beginEvaluation, countProducts } from './rules/begin-evaluation.js';
import { checkRules } from './rules/check-rules.js';

/** What staff do with collections. */
@Injectable()
export class CollectionService {
  constructor(private readonly db: TenantDb) {}

  /** @throws NotFound `COLLECTION_NOT_FOUND` */
  async get(ctx: RequestContext, id: string): Promise<CollectionResponse> {
    return this.db.read(ctx, (tx) => answer(tx, id));
  }

  /**
   * A new collection is not published.
   *
   * @throws Conflict `HANDLE_TAKEN`
   * @throws Invalid `RULES_INVALID`, `TITLE_MISSING`, `LOCALE_NOT_ENABLED`, `TOO_MANY_COLLECTIONS`
   */
  async create(ctx: RequestContext, request: CreateCollectionRequest): Promise<CollectionResponse> {
    const shop = shopOf(ctx);
    const { title, image, sortOrder = 'MANUAL', ruleSet } = request;
    const texts = mergeListingTexts({}, toListingDraft(request, shop), shop);
    const rules = ruleSet ? checkRules(ruleSet, shop) : null;
    return this.db.write(ctx, async (tx) => {
      await checkCount(tx);
      const id = newId();
      const { version } = await tx.insert(Collection, {
        id,
        handle: request.handle ?? (handleOf(title) || id),
        publishedAt: null,
        sortOrder,
        imageUrl: image?.url ?? null,
        rulesMatch: rules?.match ?? null,
        rules: rules?.rules ?? null,
        rulesRevision: rules ? 1 : 0,
        evaluatedCount: 0,
        evaluatedTotal: rules ? await countProducts(tx) : 0,
        evaluatedAt: null,
      });
      await writeListingTexts(tx, { entity: CollectionTranslation, owner: { collectionId: id }, stored: [] }, texts);
      await tx.emit(CollectionCreated, { collectionId: id, collectionVersion: version });
      if (rules) await beginEvaluation(tx, id, 1);
      return answer(tx, id);
    });
  }

  /** Changes what the request names, and leaves the rest. */
  async update(ctx: RequestContext, request: UpdateCollectionRequest): Promise<CollectionResponse> {
    const shop = shopOf(ctx);
    const draft = toListingDraft(request, shop);
    const { ruleSet } = request;
    const wantedRules = ruleSet ? checkRules(ruleSet, shop) : ruleSet;
    return this.db.write(ctx, async (tx) => {
      const node = await find(tx, request.id);
      const { id } = node.row;
      const texts = mergeListingTexts(node.texts, draft, shop);
      const { isSame, hasNewRules, columns } = changesOf(node, request, { texts, rules: wantedRules });
      if (isSame) return answer(tx, id);

      const rulesRevision = node.row.rulesRevision + 1;
      const evaluation = { rulesRevision, evaluatedCount: 0, evaluatedAt: null };
      const { version } = await tx.update(node.row, request.version, {
        ...columns,
        ...(hasNewRules && { ...evaluation, evaluatedTotal: await countProducts(tx) }),
      });
      const table = { entity: CollectionTranslation, owner: { collectionId: id }, stored: node.translations };
      await writeListingTexts(tx, table, texts);
      await tx.emit(CollectionUpdated, { collectionId: id, collectionVersion: version });
      if (hasNewRules) await beginEvaluation(tx, id, rulesRevision);
      return answer(tx, id);
    });
  }

  /** Publishing twice is no error. */
  async publish(ctx: RequestContext, { id, version }: CollectionVersionRequest): Promise<CollectionResponse> {
    return this.db.write(ctx, async (tx) => {
      const { row } = await find(tx, id);
      if (row.publishedAt !== null) return answer(tx, id);
      const published = await tx.update(row, version, { publishedAt: new Date() });
      await tx.emit(CollectionPublished, { collectionId: id, collectionVersion: published.version });
      return answer(tx, id);
    });
  }

  async unpublish(ctx: RequestContext, { id, version }: CollectionVersionRequest): Promise<CollectionResponse> {
    return this.db.write(ctx, async (tx) => {
      const { row } = await find(tx, id);
      if (row.publishedAt === null) return answer(tx, id);
      const hidden = await tx.update(row, version, { publishedAt: null });
      await tx.emit(CollectionUnpublished, { collectionId: id, collectionVersion: hidden.version });
      return answer(tx, id);
    });
  }

  /** Its products stay. */
  async delete(ctx: RequestContext, { id, version }: CollectionVersionRequest): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      const { row } = await find(tx, id);
      const members = await tx.query<{ id: string }>(
        'SELECT product_id AS id FROM commerce_collection_products WHERE tenant_id = $1 AND collection_id = $2',
        [id],
      );
      await tx.delete(row, version);
      await tx.emit(CollectionDeleted, { collectionId: id, collectionVersion: version });
      await tellProductsOfCollection(
        tx,
        id,
        members.map((member) => member.id),
      );
    });
  }
}

async function find(tx: ReadTransaction, id: string): Promise<CollectionNode> {
  const node = (await loadCollections(tx, [id])).get(id);
  if (!node) throw collectionNotFound();
  return node;
}

async function answer(tx: ReadTransaction, id: string): Promise<CollectionResponse> {
  return toStaffCollectionResponse(await find(tx, id), { locale: tx.ctx.locale, shop: shopOf(tx.ctx) });
}

async function checkCount(tx: ReadTransaction): Promise<void> {
  const [row] = await tx.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM commerce_collections WHERE tenant_id = $1',
  );
  const { collections: limit } = COLLECTION_LIMITS;
  if ((row?.count ?? 0) >= limit) throw tooManyCollections(limit);
}
