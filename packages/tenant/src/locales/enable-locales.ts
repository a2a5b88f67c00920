import type { ReadTransaction, WriteTransaction } from '@rustok/core';
import { localeNotFound } from './locale.errors.js';
import { LocaleEnabled } from './locale.events.js';
import { TenantLocale } from './tenant-locale.entity.js';

export async function enableLocales(tx: WriteTransaction, locales: readonly string[]): Promise<void> {
  await tx.insertMany(
    TenantLocale,
    locales.map((locale) => ({ locale })),
  );
  for (const locale of locales) await tx.emit(LocaleEnabled, { tenantId: tx.ctx.tenant.id, locale });
}

/** @throws NotFound `LOCALE_NOT_FOUND` */
export async function requireLocale(tx: ReadTransaction, locale: string): Promise<void> {
  if (!(await tx.findOne(TenantLocale, { locale }))) throw localeNotFound();
}
