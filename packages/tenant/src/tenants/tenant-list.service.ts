import { Injectable } from '@nestjs/common';
import {
  checkPage,
  DEFAULT_PAGE_SIZE,
  Invalid,
  ModuleRegistry,
  TenantDb,
  TenantDirectory,
  toConnection,
  type Connection,
  type ConnectionArgs,
} from '@rustok/core';
import { loadTenants } from '../directory/load-tenant.js';
import { isSlug } from './slug.js';
import type { AdminTenantResponse, TenantDetails, TenantResponse } from './tenant.dto.js';
import { toTenantResponse } from './tenant.dto.js';
import { tenantNotFound } from './tenant.errors.js';

/** Reads across tenants, for those who run the platform. */
@Injectable()
export class TenantListService {
  constructor(
    private readonly db: TenantDb,
    private readonly registry: ModuleRegistry,
    private readonly directory: TenantDirectory,
  ) {}

  /** In the order of their slugs, which are the cursors too. */
  async page(page: ConnectionArgs): Promise<Connection<TenantResponse>> {
    checkPage(page);
    const isBackward = page.last !== undefined || page.before !== undefined;
    const size = page.first ?? page.last ?? DEFAULT_PAGE_SIZE;
    const slug = cursorOf(page.after ?? page.before);
    const found = await this.db.system('list of tenants', (sql) =>
      loadTenants(sql, this.registry, { slug, isBackward, limit: size + 1 }),
    );
    const edges = found.slice(0, size).map((tenant) => ({ node: toTenantResponse(tenant), cursor: tenant.slug }));
    const hasMore = found.length > size;
    return isBackward
      ? toConnection(edges.reverse(), { hasNextPage: slug !== null, hasPreviousPage: hasMore })
      : toConnection(edges, { hasNextPage: hasMore, hasPreviousPage: slug !== null });
  }

  /** @throws NotFound `TENANT_NOT_FOUND` */
  async get(id: string): Promise<AdminTenantResponse> {
    const tenant = toTenantResponse(await this.directory.byId(id));
    const details = (await this.details([id])).get(id);
    if (!details) throw tenantNotFound();
    return { ...tenant, ...details };
  }

  /** Of many tenants in one statement. */
  async details(ids: readonly string[]): Promise<ReadonlyMap<string, TenantDetails>> {
    const rows = await this.db.system('details of tenants', (sql) =>
      sql.query<TenantDetails & { id: string }>(
        `SELECT t.id, t.status, t.version, t.created_at AS "createdAt", t.updated_at AS "updatedAt",
                ARRAY(SELECT d.host::text FROM tenant_domains d WHERE d.tenant_id = t.tenant_id ORDER BY d.host) AS domains
           FROM tenants t WHERE t.tenant_id = ANY($1::uuid[])`,
        [ids],
      ),
    );
    return new Map(rows.map(({ id, ...details }) => [id, details]));
  }
}

function cursorOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!isSlug(text)) throw new Invalid('CURSOR_INVALID', 'The cursor is none of this list.');
  return text;
}
