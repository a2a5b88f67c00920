import type { EnabledModule, ModuleRegistry, Sql, Tenant } from '@rustok/core';
import { readSettings, type Settings } from '../modules/read-settings.js';
import type { TenantKey } from './tenant-key.js';

interface TenantRow extends Omit<Tenant, 'modules'> {
  readonly modules: Readonly<Record<string, Settings>>;
}

const SELECT = `
  SELECT t.id, t.slug, t.name, t.status, t.default_locale AS "defaultLocale",
         ARRAY(SELECT l.locale::text FROM tenant_locales l WHERE l.tenant_id = t.tenant_id
                ORDER BY l.locale <> t.default_locale, l.locale) AS locales,
         (SELECT coalesce(jsonb_object_agg(m.module_slug, m.settings), '{}') FROM tenant_modules m
           WHERE m.tenant_id = t.tenant_id AND m.is_enabled) AS modules
    FROM tenants t`;

const WHERE = {
  id: 'WHERE t.tenant_id = $1',
  slug: 'WHERE t.slug = $1',
  host: 'WHERE t.tenant_id = (SELECT d.tenant_id FROM tenant_domains d WHERE d.host = $1)',
};

/** Reads a tenant in one statement. */
export async function loadTenant(sql: Sql, key: TenantKey, registry: ModuleRegistry): Promise<Tenant | undefined> {
  const colon = key.indexOf(':');
  const kind = key.slice(0, colon) as keyof typeof WHERE;
  const [row] = await sql.query<TenantRow>(`${SELECT} ${WHERE[kind]}`, [key.slice(colon + 1)]);
  return row && toTenant(row, registry);
}

/** Reads the tenants whose slugs follow one, in the order of their slugs; or precede it, backwards. */
export async function loadTenants(
  sql: Sql,
  registry: ModuleRegistry,
  page: { readonly slug: string | null; readonly isBackward: boolean; readonly limit: number },
): Promise<Tenant[]> {
  const [comparison, direction] = page.isBackward ? ['<', 'DESC'] : ['>', 'ASC'];
  const rows = await sql.query<TenantRow>(
    `${SELECT} WHERE ($1::text IS NULL OR t.slug ${comparison} $1) ORDER BY t.slug ${direction} LIMIT $2`,
    [page.slug, page.limit],
  );
  return rows.map((row) => toTenant(row, registry));
}

/** Modules that are switched on and exist in this application, with their settings as their schemas read them. */
export function enabledModules(
  registry: ModuleRegistry,
  stored: Readonly<Record<string, Settings>>,
): ReadonlyMap<string, EnabledModule> {
  const enabled = registry.domains.flatMap((module) => {
    const settings = stored[module.slug];
    return settings ? [{ slug: module.slug, settings: readSettings(module, settings) }] : [];
  });
  return new Map(enabled.map((module) => [module.slug, module]));
}

function toTenant(row: TenantRow, registry: ModuleRegistry): Tenant {
  return { ...row, modules: enabledModules(registry, row.modules) };
}
