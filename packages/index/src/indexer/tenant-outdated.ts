import type { ReadModelSource, Tenant } from '@rustok/core';
import type { ServedGeneration } from '../generations/served-generations.js';

/** The tenant as a process remembers it is older than what its index serves. */
export class TenantOutdated extends Error {
  /** @param unknownLocales served, and not among the tenant's */
  constructor(readonly unknownLocales: readonly string[]) {
    super('The tenant has changed and is not known as it is now.');
  }
}

/**
 * The tenant comes from a cache. Documents loaded by an older state of it would lack a language that
 * readers ask for, or fall back to another one than the rebuild that a new default language began.
 * Nobody knows which settings a rebuild was begun for, so that it trusts no cache where they matter.
 *
 * @throws TenantOutdated
 */
export function refuseOutdated(
  tenant: Tenant,
  served: readonly ServedGeneration[],
  { settings }: Pick<ReadModelSource, 'settings'>,
): void {
  const unknown = served.flatMap(({ locales }) => locales).filter((locale) => !tenant.locales.includes(locale));
  const hasOtherDefault = served.some(
    ({ state, locales }) => state === 'building' && locales[0] !== tenant.defaultLocale,
  );
  const mayHaveOtherSettings = settings.length > 0 && served.some(({ state }) => state === 'building');
  if (unknown.length > 0 || hasOtherDefault || mayHaveOtherSettings) throw new TenantOutdated(unknown);
}
