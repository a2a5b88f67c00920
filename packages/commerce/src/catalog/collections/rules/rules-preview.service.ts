import { Injectable } from '@nestjs/common';
import { newId, TenantDb, type RequestContext } from '@rustok/core';
import { shopOf } from '../../../commerce.settings.js';
import { COLLECTION_LIMITS } from '../collection-limits.js';
import { checkRules } from './check-rules.js';
import { MATCHES } from './matches-sql.js';
import type { CollectionRuleSetRequest } from './rule.dto.js';
import { matchParameters, toRuleSet } from './rule-set.js';

/** What rules would name. */
export interface RulesPreview {
  readonly productsCount: number;
  /** The first of them, in the order of their creation. */
  readonly productIds: readonly string[];
}

/** Shows what rules name before they are saved, in one statement. */
@Injectable()
export class RulesPreviewService {
  constructor(private readonly db: TenantDb) {}

  /** @throws Invalid `RULES_INVALID` */
  async preview(
    ctx: RequestContext,
    request: CollectionRuleSetRequest,
    first: number = COLLECTION_LIMITS.previewed,
  ): Promise<RulesPreview> {
    const shop = shopOf(ctx);
    const set = toRuleSet(newId(), checkRules(request, shop), shop);
    const rows = await this.db.query<{ id: string; count: number }>(
      ctx,
      `WITH ${MATCHES}
       SELECT product_id AS id, count(*) OVER ()::int AS count FROM matches ORDER BY product_id LIMIT $7`,
      [...matchParameters([set], null, shop), first],
    );
    return { productsCount: rows[0]?.count ?? 0, productIds: rows.map(({ id }) => id) };
  }
}
