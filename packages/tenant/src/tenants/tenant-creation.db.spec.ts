import { TenantDb, TenantDirectory, TenantProvisioning, type NewTenant } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import { Mark, PAINTING } from '../../test/modules.js';
import { LocaleEnabled } from '../locales/locale.events.js';
import { ModuleEnabled } from '../modules/module.events.js';
import { TenantModule } from '../tenant.module.js';
import { TenantCreated } from './tenant.events.js';

const t = moduleTest(TenantModule, PAINTING);

const create = (wanted: Partial<NewTenant> & { slug: string }) =>
  t.get(TenantProvisioning).create({ name: 'Somebody', ...wanted });

async function countTenants(slug: string): Promise<number> {
  const { rowCount } = await t.superuser.query('SELECT 1 FROM rustok.tenants WHERE slug = $1', [slug]);
  return rowCount ?? 0;
}

describe('a new tenant', () => {
  it('is found as it was made, under all its names', async () => {
    const made = await create({
      slug: 'tea',
      name: 'Чай & ☕',
      defaultLocale: 'ru',
      locales: ['en', 'de', 'ru', 'en'],
      domains: ['Tea.Example.com.', 'tea.example.com'],
    });
    const host = {
      method: 'GET',
      url: '/',
      header: (name: string) => (name === 'host' ? 'tea.example.com:80' : undefined),
    };

    expect(made).toMatchObject({ slug: 'tea', name: 'Чай & ☕', status: 'active', locales: ['ru', 'de', 'en'] });
    expect(await t.get(TenantDirectory).byId(made.id)).toEqual(made);
    expect(await t.get(TenantDirectory).bySlug('tea')).toEqual(made);
    expect(await t.get(TenantDirectory).resolve(host)).toEqual(made);
  });

  it('uses all modules unless told, each after those it depends on, with their default settings', async () => {
    expect([...t.ctx.tenant.modules.keys()]).toEqual(['canvas', 'paints', 'pictures']);
    expect(t.ctx.tenant.modules.get('paints')?.settings).toEqual({ color: 'red', layers: 1 });
    expect((await t.events(ModuleEnabled)).map(({ payload }) => payload.module)).toEqual([
      'canvas',
      'paints',
      'pictures',
    ]);
  });

  it('uses the modules it names, and what these depend on', async () => {
    expect([...(await create({ slug: 'painter', modules: ['paints'] })).modules.keys()]).toEqual(['canvas', 'paints']);
    expect((await create({ slug: 'nobody', modules: [] })).modules.size).toBe(0);
  });

  it('runs the hooks of its modules', async () => {
    const marks = await t.get(TenantDb).read(t.ctx, (tx) => tx.find(Mark));
    expect(marks.map(({ text }) => text)).toEqual(['enabled in red']);
  });

  it('is told of with its locales, each once', async () => {
    const { id, slug, name } = t.ctx.tenant;

    expect(await t.events(TenantCreated)).toMatchObject([
      { payload: { tenantId: id, slug, name, defaultLocale: 'en' } },
    ]);
    expect(await t.events(LocaleEnabled)).toMatchObject([{ payload: { tenantId: id, locale: 'en' } }]);
  });

  it('is on record with who made it', async () => {
    const { rows } = await t.superuser.query(
      `SELECT actor_kind, actor_id, operation, resource_type FROM rustok.sys_audit WHERE tenant_id = $1`,
      [t.ctx.tenant.id],
    );
    expect(rows).toEqual([
      { actor_kind: 'command', actor_id: 'tenant create', operation: 'tenant create', resource_type: 'tenants' },
    ]);
  });
});

describe('a tenant that cannot be made', () => {
  it.each([
    [{ slug: 'No' }, 'TENANT_SLUG_INVALID'],
    [{ slug: 'admin' }, 'TENANT_SLUG_RESERVED'],
    [{ slug: 'refused', name: ' ' }, 'TENANT_NAME_INVALID'],
    [{ slug: 'refused', name: 'x'.repeat(256) }, 'TENANT_NAME_INVALID'],
    [{ slug: 'refused', name: 'a\0b' }, 'TENANT_NAME_INVALID'],
    [{ slug: 'refused', name: '\ud800' }, 'TENANT_NAME_INVALID'],
    [{ slug: 'refused', defaultLocale: 'english' }, 'LOCALE_INVALID'],
    [{ slug: 'refused', locales: ['de', 'EN'] }, 'LOCALE_INVALID'],
    [{ slug: 'refused', modules: ['nothing'] }, 'MODULE_UNKNOWN'],
    [{ slug: 'refused', modules: ['tenant'] }, 'MODULE_ALWAYS_ON'],
    [{ slug: 'refused', domains: ['localhost'] }, 'DOMAIN_INVALID'],
    [{ slug: 'refused', domains: ['other.localhost'] }, 'DOMAIN_INVALID'],
    [{ slug: 'refused', domains: ['10.0.0.1'] }, 'DOMAIN_INVALID'],
    [{ slug: 'refused', domains: ['shop.example.com:80'] }, 'DOMAIN_INVALID'],
    [{ slug: 'refused', domains: ['мой.рф'] }, 'DOMAIN_INVALID'],
  ])('is refused by its code: %j is %s', async (wanted, code) => {
    await expect(create(wanted)).rejects.toMatchObject({ code });
    expect(await countTenants(wanted.slug)).toBe(0);
  });

  it('leaves nothing behind when another one has its domain', async () => {
    await create({ slug: 'first', domains: ['one.example.com'] });

    await expect(create({ slug: 'second', domains: ['one.example.com'] })).rejects.toMatchObject({
      code: 'DOMAIN_TAKEN',
    });

    expect(await countTenants('second')).toBe(0);
    await expect(t.get(TenantDirectory).bySlug('second')).rejects.toMatchObject({ code: 'TENANT_NOT_FOUND' });
  });

  it('loses a race for its slug, and one wins it', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => create({ slug: 'wanted' })));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(reasons).toEqual(Array.from({ length: 7 }, () => expect.objectContaining({ code: 'TENANT_SLUG_TAKEN' })));
    expect(await countTenants('wanted')).toBe(1);
  });
});

describe("a tenant's own row", () => {
  const rowsAs = async (tenantId: string, sql: string) => {
    const client = await t.as('rustok_app');
    await client.query(`SELECT set_config('rustok.tenant_id', $1, false)`, [tenantId]);
    return client.query(sql);
  };

  it('is all that its requests see of the tenants, in every table', async () => {
    const { id } = t.ctx.tenant;
    for (const table of ['tenants', 'tenant_locales', 'tenant_domains', 'tenant_modules']) {
      const { rows } = await rowsAs(id, `SELECT DISTINCT tenant_id FROM ${table}`);
      expect(rows).toEqual(table === 'tenant_domains' ? [] : [{ tenant_id: id }]);
    }
    expect((await rowsAs('', 'SELECT * FROM tenants')).rows).toEqual([]);
  });

  it('cannot be changed or made by another one', async () => {
    const { id } = t.ctx.tenant;
    const other = t.otherTenant.tenant.id;

    expect((await rowsAs(id, `UPDATE tenants SET name = 'mine' WHERE id = '${other}'`)).rowCount).toBe(0);
    await expect(
      rowsAs(
        id,
        `INSERT INTO tenants (tenant_id, id, slug, name, default_locale) VALUES ('${other}', '${other}', 'x', 'x', 'en')`,
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      rowsAs(
        id,
        `INSERT INTO tenants (tenant_id, id, slug, name, default_locale) VALUES ('${id}', '${other}', 'x', 'x', 'en')`,
      ),
    ).rejects.toThrow(/ck_tenants__owns_itself/);
    await expect(rowsAs(id, 'DELETE FROM tenants')).rejects.toThrow(/permission denied/);
  });
});
