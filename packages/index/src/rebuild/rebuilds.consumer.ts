import {
  Consumer,
  Unavailable,
  type EventConsumer,
  type EventEnvelope,
  type ReadModelSource,
  type WriteTransaction,
} from '@rustok/core';
import { DefaultLocaleChanged, LocaleDisabled, LocaleEnabled, ModuleEnabled } from '@rustok/tenant/events';
import { forgetLocale } from '../generations/served-generations.js';
import { IndexSources } from '../sources/index-sources.js';
import { Rebuilds } from './rebuilds.service.js';

/** Rebuilds what a switch or a language of the tenant changes. */
@Consumer({ name: 'index.rebuilds', events: [ModuleEnabled, LocaleEnabled, LocaleDisabled, DefaultLocaleChanged] })
export class RebuildsConsumer implements EventConsumer {
  constructor(
    private readonly sources: IndexSources,
    private readonly rebuilds: Rebuilds,
  ) {}

  async handle(tx: WriteTransaction, { type, payload }: EventEnvelope): Promise<void> {
    if (type === LocaleDisabled.type) return this.forget(tx, LocaleDisabled.payload.parse(payload).locale);
    if (type === ModuleEnabled.type)
      return this.begin(tx, this.sources.ofModule(ModuleEnabled.payload.parse(payload).module));

    requireKnown(tx, LocaleEnabled.payload.parse(payload).locale);
    return this.begin(tx, this.sources.enabledFor(tx.ctx));
  }

  /** Its documents are not kept fresh from now on, so nobody may read them before they are made anew. */
  private async forget(tx: WriteTransaction, locale: string): Promise<void> {
    for (const { name } of this.sources.all) await forgetLocale(tx, name, locale);
  }

  private async begin(tx: WriteTransaction, sources: readonly ReadModelSource[]): Promise<void> {
    for (const source of sources) await this.rebuilds.beginWith(tx, source);
  }
}

/** The tenant comes from a cache, which may not know yet what the event tells. A rebuild without the locale would be in vain. */
function requireKnown(tx: WriteTransaction, locale: string): void {
  if (tx.ctx.tenant.locales.includes(locale)) return;
  throw new Unavailable('TENANT_OUTDATED', `The locale "${locale}" is not known here yet.`);
}
