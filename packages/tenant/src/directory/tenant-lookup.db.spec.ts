import type { INestApplicationContext } from '@nestjs/common';
import { TenantDirectory, TenantProvisioning, type RequestFacts, type Tenant } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import { eventually } from '../../test/eventually.js';
import { secondProcess } from '../../test/second-process.js';
import { LocaleService } from '../locales/locale.service.js';
import { TenantModule } from '../tenant.module.js';
import { TenantService } from '../tenants/tenant.service.js';
import { TenantDirectoryHealth } from './tenant-directory.health.js';
import { TenantLookup } from './tenant-lookup.js';

const t = moduleTest(TenantModule);

const fromHost = (host: string): RequestFacts => ({
  method: 'GET',
  url: '/',
  header: (name) => (name === 'host' ? host : undefined),
});

const directory = () => t.get(TenantDirectory);
const create = (slug: string) => t.get(TenantProvisioning).create({ slug, name: slug });

describe('a tenant lookup', () => {
  it('is one statement for a hundred requests at once, and none for later ones', async () => {
    await create('busy');
    const host = fromHost('busy.localhost');

    const statements = await t.statements(async () => {
      await Promise.all(Array.from({ length: 100 }, () => directory().resolve(host)));
    });
    expect(statements).toHaveLength(1);
    expect(await t.statements(() => directory().resolve(host))).toEqual([]);
  });

  it('is not repeated for a name that leads nowhere, and ends when the tenant is made', async () => {
    const host = fromHost('later.localhost');
    const missing = () => expect(directory().resolve(host)).rejects.toMatchObject({ code: 'TENANT_NOT_FOUND' });
    expect(await t.statements(missing)).toHaveLength(1);
    expect(await t.statements(missing)).toEqual([]);

    const made = await create('later');

    expect(await directory().resolve(host)).toEqual(made);
  });

  it('sees a change at once in the process that made it', async () => {
    await t.get(LocaleService).add(t.ctx, 'fr');

    expect((await directory().byId(t.ctx.tenant.id)).locales).toEqual(['en', 'fr']);
  });

  it('never asks the database for a name that cannot be one', async () => {
    const statements = await t.statements(async () => {
      for (const text of ["x' OR 1=1", '../x', 'admin', '', 'A', 'a'.repeat(10_000)]) {
        await expect(directory().bySlug(text)).rejects.toMatchObject({ code: 'TENANT_NOT_FOUND' });
        await expect(directory().byId(text)).rejects.toMatchObject({ code: 'TENANT_NOT_FOUND' });
      }
    });
    expect(statements).toEqual([]);
  });
});

describe('two processes', () => {
  let other: INestApplicationContext;
  beforeEach(async () => {
    other = await secondProcess(t);
  });
  afterEach(() => other.close());

  const there = () => other.get(TenantDirectory, { strict: false });

  it('hear of each other’s changes', async () => {
    const { id, slug } = t.ctx.tenant;
    expect((await there().byId(id)).status).toBe('active');
    expect(await t.statements(() => t.get(TenantDirectory).bySlug(slug))).toEqual([]);

    await t.get(TenantService).suspend(t.ctx, id);

    await eventually(async () => expect((await there().bySlug(slug)).status).toBe('suspended'));
  });

  it('hear of tenants that they had not found', async () => {
    await expect(there().bySlug('elsewhere')).rejects.toMatchObject({ code: 'TENANT_NOT_FOUND' });

    const made = await create('elsewhere');

    await eventually(async () => expect(await there().bySlug('elsewhere')).toEqual(made));
  });
});

describe('a process that no longer hears of changes', () => {
  const listens = async (expected: boolean) => expect(t.get(TenantLookup).isRemembering).toBe(expected);
  const rename = (tenant: Tenant, name: string) =>
    t.superuser.query('UPDATE rustok.tenants SET name = $2 WHERE id = $1', [tenant.id, name]);

  it('drops what it knew, remembers nothing, says so, and listens again', async () => {
    await listens(true);
    await directory().byId(t.ctx.tenant.id);
    await rename(t.ctx.tenant, 'unheard');
    expect((await directory().byId(t.ctx.tenant.id)).name).not.toBe('unheard');

    await admitConnections(false);
    await cutListener();
    await eventually(() => listens(false));

    await directory().byId(t.ctx.tenant.id);
    expect((await directory().byId(t.ctx.tenant.id)).name).toBe('unheard');
    await rename(t.ctx.tenant, 'unheard again');
    expect((await directory().byId(t.ctx.tenant.id)).name).toBe('unheard again');
    expect(await t.get(TenantDirectoryHealth).check()).toMatchObject({ status: 'degraded' });

    await admitConnections(true);
    await eventually(() => listens(true));
    expect(await t.get(TenantDirectoryHealth).check()).toEqual({ status: 'ok' });
  });

  /** Without new connections the lost one cannot be restored; the pools go on with those they have. */
  async function admitConnections(isAdmitted: boolean): Promise<void> {
    await t.superuser.query('UPDATE pg_database SET datallowconn = $1 WHERE datname = current_database()', [
      isAdmitted,
    ]);
  }

  async function cutListener(): Promise<void> {
    const { rowCount } = await t.superuser.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'rustok listen rustok_tenants' AND datname = current_database()`,
    );
    expect(rowCount).toBe(1);
  }
});
