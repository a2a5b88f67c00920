import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@rustok/core';
import { TenantWrites } from '../directory/tenant-writes.js';
import { enableLocales } from './enable-locales.js';
import { checkLocale, localeIsDefault, localeNotFound } from './locale.errors.js';
import { LocaleDisabled } from './locale.events.js';
import { TenantLocale } from './tenant-locale.entity.js';

/** The languages that the caller's tenant publishes in. */
@Injectable()
export class LocaleService {
  constructor(private readonly writes: TenantWrites) {}

  /** Adding one twice is no error. */
  async add(ctx: RequestContext, locale: string): Promise<void> {
    checkLocale(locale);
    await this.writes.change(ctx, async (tx) => {
      if (!(await tx.findOne(TenantLocale, { locale }))) await enableLocales(tx, [locale]);
    });
  }

  /**
   * Texts in that language stay, and are not shown.
   *
   * @throws Conflict `LOCALE_IS_DEFAULT`
   * @throws NotFound `LOCALE_NOT_FOUND`
   */
  async remove(ctx: RequestContext, locale: string): Promise<void> {
    await this.writes.change(ctx, async (tx) => {
      const row = await tx.findOne(TenantLocale, { locale });
      if (!row) throw localeNotFound();
      const [tenant] = await tx.query<{ default_locale: string }>(
        'SELECT default_locale FROM tenants WHERE tenant_id = $1',
      );
      if (tenant?.default_locale === locale) throw localeIsDefault();

      await tx.delete(row, row.version);
      await tx.emit(LocaleDisabled, { tenantId: ctx.tenant.id, locale });
    });
  }
}
