export { DomainAdded, DomainRemoved } from './domains/domain.events.js';
export { DefaultLocaleChanged, LocaleDisabled, LocaleEnabled } from './locales/locale.events.js';
export { ModuleDisabled, ModuleEnabled, ModuleSettingsChanged } from './modules/module.events.js';
export { TenantCreated, TenantRenamed, TenantResumed, TenantSuspended } from './tenants/tenant.events.js';
