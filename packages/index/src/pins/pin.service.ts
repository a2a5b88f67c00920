import { Injectable } from '@nestjs/common';
import { TenantDb, type Connection, type RequestContext } from '@rustok/core';
import { IndexSources } from '../sources/index-sources.js';
import { checkCount } from '../staff/check-count.js';
import { searchWords } from '../staff/search-words.js';
import { staffPage, type LocalizedPageArgs } from '../staff/staff-page.js';
import { checkLocale, sourceUnknown } from '../staff/steering.errors.js';
import type { CreatePinRequest, DeletePinRequest, UpdatePinRequest } from './pin.dto.js';
import { Pin } from './pin.entity.js';

/** What queries find first and never. It takes effect in the next search. */
@Injectable()
export class PinService {
  constructor(
    private readonly db: TenantDb,
    private readonly sources: IndexSources,
  ) {}

  async list(ctx: RequestContext, page: LocalizedPageArgs): Promise<Connection<Pin>> {
    return this.db.read(ctx, (tx) => staffPage(tx, Pin, page));
  }

  /**
   * @throws Invalid `LOCALE_NOT_ENABLED`, `SEARCH_SOURCE_UNKNOWN`, `SEARCH_WORDS_MISSING`, `SEARCH_LIMIT_REACHED`
   * @throws Conflict `SEARCH_PIN_TAKEN` when the same words, in whatever form, have pins
   */
  async create(
    ctx: RequestContext,
    { locale, source, query, pinned = [], hidden = [] }: CreatePinRequest,
  ): Promise<Pin> {
    checkLocale(ctx.tenant, locale);
    if (!this.sources.enabledFor(ctx).some(({ name }) => name === source)) throw sourceUnknown(source);
    const row = { locale, source, query: searchWords(query, 'query'), pinned: once(pinned), hidden: once(hidden) };
    return this.db.write(ctx, async (tx) => {
      await checkCount(tx, 'index_pins');
      return tx.insert(Pin, row);
    });
  }

  /**
   * @throws NotFound `PIN_NOT_FOUND`
   * @throws Conflict `CONFLICT`
   */
  async update(ctx: RequestContext, { id, version, ...changes }: UpdatePinRequest): Promise<Pin> {
    return this.db.write(ctx, async (tx) => {
      const row = await tx.get(Pin, id);
      const { pinned = row.pinned, hidden = row.hidden } = changes;
      return tx.update(row, version, { pinned: once(pinned), hidden: once(hidden) });
    });
  }

  async delete(ctx: RequestContext, { id, version }: DeletePinRequest): Promise<void> {
    await this.db.write(ctx, async (tx) => tx.delete(await tx.get(Pin, id), version));
  }
}

function once(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
