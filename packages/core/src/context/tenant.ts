/** A module that is switched on for a tenant, with its settings as the module's schema reads them. */
export interface EnabledModule {
  readonly slug: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What every request needs to know of its tenant. */
export interface Tenant {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly status: 'active' | 'suspended';
  readonly defaultLocale: string;
  /** Enabled locales, the default first. */
  readonly locales: readonly string[];
  readonly modules: ReadonlyMap<string, EnabledModule>;
}
