import {
  Consumer,
  TenantDirectory,
  type EventConsumer,
  type EventEnvelope,
  type ReadModelSource,
  type WriteTransaction,
} from '@rustok/core';
import {
  DefaultLocaleChanged,
  LocaleDisabled,
  LocaleEnabled,
  ModuleEnabled,
  ModuleSettingsChanged,
} from '@rustok/tenant/events';
import { forgetLocale } from '../generations/served-generations.js';
import { IndexSources } from '../sources/index-sources.js';
import { Rebuilds } from './rebuilds.service.js';

/** Rebuilds what a switch, a setting or a language of the tenant changes. */
@Consumer({
  name: 'index.rebuilds',
  events: [ModuleEnabled, ModuleSettingsChanged, LocaleEnabled, LocaleDisabled, DefaultLocaleChanged],
})
export class RebuildsConsumer implements EventConsumer {
  constructor(
    private readonly sources: IndexSources,
    private readonly rebuilds: Rebuilds,
    private readonly tenants: TenantDirectory,
  ) {}

  async handle(tx: WriteTransaction, { type, payload }: EventEnvelope): Promise<void> {
    if (type === LocaleDisabled.type) return this.forget(tx, LocaleDisabled.payload.parse(payload).locale);

    for (const source of this.touchedBy(tx, { type, payload })) await this.rebuilds.beginWith(tx, source);
  }

  private touchedBy(
    { ctx }: WriteTransaction,
    { type, payload }: Pick<EventEnvelope, 'type' | 'payload'>,
  ): readonly ReadModelSource[] {
    if (type === ModuleEnabled.type) return this.sources.ofModule(ModuleEnabled.payload.parse(payload).module);
    if (type !== ModuleSettingsChanged.type) return this.sources.enabledFor(ctx);
    const { module, settings } = ModuleSettingsChanged.payload.parse(payload);
    return this.sources.ofModule(module).filter((source) => source.settings.some((name) => settings.includes(name)));
  }

  /** Its documents are not kept fresh from now on, so nobody may read them before they are made anew. */
  private async forget(tx: WriteTransaction, locale: string): Promise<void> {
    const { locales } = await this.tenants.current(tx.ctx.tenant.id);
    // Events come in any order: it may have been switched on again since.
    if (locales.includes(locale)) return;
    for (const { name } of this.sources.all) await forgetLocale(tx, name, locale);
  }
}
