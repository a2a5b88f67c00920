import { Injectable } from '@nestjs/common';
import { TenantDb, type Connection, type RequestContext } from '@rustok/core';
import { checkCount } from '../staff/check-count.js';
import { searchWordList } from '../staff/search-words.js';
import { staffPage, type LocalizedPageArgs } from '../staff/staff-page.js';
import { checkLocale, synonymAlone } from '../staff/steering.errors.js';
import type { CreateSynonymRequest, DeleteSynonymRequest, UpdateSynonymRequest } from './synonym.dto.js';
import { Synonym } from './synonym.entity.js';

/** What a tenant's search takes for the same. It takes effect in the next search. */
@Injectable()
export class SynonymService {
  constructor(private readonly db: TenantDb) {}

  async list(ctx: RequestContext, page: LocalizedPageArgs): Promise<Connection<Synonym>> {
    return this.db.read(ctx, (tx) => staffPage(tx, Synonym, page));
  }

  /** @throws Invalid `LOCALE_NOT_ENABLED`, `SEARCH_WORDS_MISSING`, `SEARCH_SYNONYM_ALONE`, `SEARCH_LIMIT_REACHED` */
  async create(ctx: RequestContext, { locale, words, alsoFinds = [] }: CreateSynonymRequest): Promise<Synonym> {
    checkLocale(ctx.tenant, locale);
    const row = checked({ words, alsoFinds });
    return this.db.write(ctx, async (tx) => {
      await checkCount(tx, 'index_synonyms');
      return tx.insert(Synonym, { locale, ...row });
    });
  }

  /**
   * @throws NotFound `SYNONYM_NOT_FOUND`
   * @throws Conflict `CONFLICT`
   */
  async update(ctx: RequestContext, { id, version, ...changes }: UpdateSynonymRequest): Promise<Synonym> {
    return this.db.write(ctx, async (tx) => {
      const row = await tx.get(Synonym, id);
      const { words = row.words, alsoFinds = row.alsoFinds } = changes;
      return tx.update(row, version, checked({ words, alsoFinds }));
    });
  }

  async delete(ctx: RequestContext, { id, version }: DeleteSynonymRequest): Promise<void> {
    await this.db.write(ctx, async (tx) => tx.delete(await tx.get(Synonym, id), version));
  }
}

function checked({ words, alsoFinds }: Pick<Synonym, 'words' | 'alsoFinds'>): Pick<Synonym, 'words' | 'alsoFinds'> {
  const row = { words: searchWordList(words, 'words'), alsoFinds: searchWordList(alsoFinds, 'alsoFinds') };
  if (row.words.length + row.alsoFinds.length < 2 || row.words.length === 0) throw synonymAlone();
  return row;
}
