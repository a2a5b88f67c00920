import { moduleTest } from '@rustok/testing';
import { TenantModule } from '../tenant.module.js';

const t = moduleTest(TenantModule);

const DETAILS = '{ slug status version domains createdAt }';

/** The payload that a mutation answers with. */
async function mutate(mutation: string, input: object): Promise<unknown> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data } = await t.graphql(
    `mutation ($input: ${type}!) {
       payload: ${mutation}(input: $input) { tenant { slug status version locales domains } userErrors { code field } }
     }`,
    { input },
  );
  return data?.payload;
}

describe('a tenant over GraphQL', () => {
  it('tells everybody what a frontend needs, without a statement', async () => {
    const { id, slug, name } = t.ctx.tenant;
    const query = '{ tenant { id slug name defaultLocale locales modules } }';

    const statements = await t.statements(async () => {
      expect(await t.graphql(query, {}, { as: 'anonymous' })).toEqual({
        data: { tenant: { id, slug, name, defaultLocale: 'en', locales: ['en'], modules: [] } },
      });
    });
    expect(statements).toEqual([]);
  });

  it('tells staff more, and others nothing more', async () => {
    const { data } = await t.graphql(`{ tenant ${DETAILS} }`);
    expect(data).toMatchObject({ tenant: { status: 'active', version: 1, domains: [] } });

    const { data: refused, errors } = await t.graphql(`{ tenant ${DETAILS} }`, {}, { as: 'anonymous' });
    expect(refused).toEqual({
      tenant: { slug: t.ctx.tenant.slug, status: null, version: null, domains: null, createdAt: null },
    });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(
      Array.from({ length: 4 }, () => 'UNAUTHENTICATED'),
    );
  });

  it('is made by what it is given', async () => {
    const input = { slug: 'made', name: 'Made', locales: ['de'], domains: ['made.example.com'], modules: [] };

    expect(await mutate('tenantCreate', input)).toEqual({
      tenant: { slug: 'made', status: 'active', version: 1, locales: ['en', 'de'], domains: ['made.example.com'] },
      userErrors: [],
    });
  });

  it('is changed', async () => {
    expect(await mutate('tenantLocaleAdd', { locale: 'de' })).toMatchObject({ tenant: { locales: ['en', 'de'] } });
    expect(await mutate('tenantUpdate', { version: 1, name: 'New', defaultLocale: 'de' })).toMatchObject({
      tenant: { version: 2, locales: ['de', 'en'] },
    });
    expect(await mutate('tenantLocaleRemove', { locale: 'de' })).toMatchObject({
      tenant: null,
      userErrors: [{ code: 'LOCALE_IS_DEFAULT' }],
    });
    const domain = `${t.ctx.tenant.slug}.org`;
    expect(await mutate('tenantDomainAdd', { domain })).toMatchObject({ tenant: { domains: [domain] } });
    expect(await mutate('tenantDomainRemove', { domain })).toMatchObject({ tenant: { domains: [] } });
  });

  it('is suspended and resumed by somebody in another tenant', async () => {
    const { id } = t.otherTenant.tenant;

    expect(await mutate('tenantSuspend', { id })).toMatchObject({ tenant: { status: 'suspended' } });
    expect(await mutate('tenantResume', { id })).toMatchObject({ tenant: { status: 'active' } });
  });

  it('answers wrong input with user errors, a code each', async () => {
    const create = (input: object) => mutate('tenantCreate', input);
    const taken = t.ctx.tenant.slug;

    expect(await create({ slug: taken, name: 'x' })).toEqual({
      tenant: null,
      userErrors: [{ code: 'TENANT_SLUG_TAKEN', field: ['slug'] }],
    });
    expect(await create({ slug: 'A', name: 'x' })).toEqual({
      tenant: null,
      userErrors: [{ code: 'TENANT_SLUG_INVALID', field: ['slug'] }],
    });
    expect(await create({ slug: '', name: '' })).toMatchObject({
      tenant: null,
      userErrors: [{ field: ['slug'] }, { field: ['name'] }],
    });
    expect(await create({ slug: 'x', name: 'x', domains: ['x'.repeat(300)] })).toMatchObject({
      userErrors: [{ field: ['domains'] }],
    });
  });

  it('is listed page by page, forwards and backwards', async () => {
    const list = async (args: string) => {
      const { data } = await t.graphql(
        `{ adminTenants(${args}) { nodes { slug domains } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      );
      return data?.adminTenants as {
        nodes: { slug: string }[];
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      };
    };
    for (let more = 0; more < 3; more += 1) await t.newTenant();
    const { rows } = await t.superuser.query<{ slug: string }>('SELECT slug FROM rustok.tenants ORDER BY slug');
    const all = rows.map(({ slug }) => slug);

    const first = await list('first: 2');
    expect(first.nodes.map(({ slug }) => slug)).toEqual(all.slice(0, 2));
    expect(first.pageInfo).toMatchObject({ hasNextPage: all.length > 2, hasPreviousPage: false });
    const next = await list(`first: 100, after: "${first.pageInfo.endCursor}"`);
    expect(next.nodes.map(({ slug }) => slug)).toEqual(all.slice(2));
    expect(next.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await list(`last: 2, before: "${all[3]}"`);
    expect(back.nodes.map(({ slug }) => slug)).toEqual(all.slice(1, 3));
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });

    // One for the page, one for the details of all its tenants.
    expect(await t.statements(() => list('first: 100'))).toHaveLength(2);
  });

  it('is nobody’s to list or change without a permission', async () => {
    for (const operation of [
      '{ adminTenants { nodes { slug } } }',
      `{ adminTenant(id: "${t.otherTenant.tenant.id}") { slug } }`,
      'mutation { tenantCreate(input: { slug: "a", name: "a" }) { tenant { id } } }',
      `mutation { tenantSuspend(input: { id: "${t.otherTenant.tenant.id}" }) { tenant { id } } }`,
      'mutation { tenantUpdate(input: { version: 1, name: "a" }) { tenant { id } } }',
      'mutation { tenantLocaleAdd(input: { locale: "de" }) { tenant { id } } }',
      'mutation { tenantDomainAdd(input: { domain: "a.example.com" }) { tenant { id } } }',
    ]) {
      const { errors } = await t.graphql(operation, {}, { as: 'anonymous' });
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
  });

  it('is null where it does not exist', async () => {
    for (const id of ['01990000-0000-7000-8000-000000000001', 'x', "' OR 1=1"]) {
      expect(await t.graphql('query ($id: ID!) { adminTenant(id: $id) { slug } }', { id })).toEqual({
        data: { adminTenant: null },
      });
    }
  });
});
