import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { moduleTest } from '@rustok/testing';
import { TenantModule } from '../tenant.module.js';

const t = moduleTest(TenantModule);

describe('a tenant over REST', () => {
  it('is made, read, suspended and resumed', async () => {
    const created = await t.http('/api/v1/tenants', { body: { slug: 'rest', name: 'REST' } });
    expect(created.status).toBe(201);
    const { id } = (await created.json()) as { id: string };

    expect(await (await t.http(`/api/v1/tenants/${id}`)).json()).toMatchObject({
      slug: 'rest',
      status: 'active',
      version: 1,
    });
    await t.http(`/api/v1/tenants/${id}/suspension`, { method: 'PUT' });
    expect(await (await t.http(`/api/v1/tenants/${id}`)).json()).toMatchObject({ status: 'suspended', version: 2 });
    await t.http(`/api/v1/tenants/${id}/suspension`, { method: 'DELETE' });
    expect(await (await t.http(`/api/v1/tenants/${id}`)).json()).toMatchObject({ status: 'active', version: 3 });
  });

  it('is listed by pages', async () => {
    const page = (await (await t.http('/api/v1/tenants?first=1')).json()) as {
      nodes: unknown[];
      pageInfo: { hasNextPage: boolean };
    };
    expect(page.nodes).toHaveLength(1);
    expect(page.pageInfo.hasNextPage).toBe(true);
  });

  it('is described for integrations with the same limits', () => {
    const { paths, components } = SwaggerModule.createDocument(t.application, new DocumentBuilder().build());

    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/v1/tenants/{id}/suspension', '/api/v1/modules/{slug}/settings']),
    );
    expect(components?.schemas?.CreateTenantRequest).toMatchObject({
      required: ['slug', 'name'],
      properties: { slug: { type: 'string', maxLength: 63 }, domains: { type: 'array', maxItems: 100 } },
    });
  });

  it('answers problems with their code', async () => {
    const problem = async (path: string, options: Parameters<typeof t.http>[1] = {}) => {
      const response = await t.http(`/api/v1/tenants${path}`, options);
      return { status: response.status, ...((await response.json()) as { code: string }) };
    };
    expect(await problem('', { body: { slug: 'admin', name: 'x' } })).toMatchObject({
      status: 400,
      code: 'TENANT_SLUG_RESERVED',
    });
    expect(await problem('', { body: { slug: t.ctx.tenant.slug, name: 'x' } })).toMatchObject({
      status: 409,
      code: 'TENANT_SLUG_TAKEN',
    });
    expect(await problem('', { body: { slug: 'x', name: 'x', isAdmin: true } })).toMatchObject({
      status: 400,
      code: 'INPUT_INVALID',
    });
    expect(await problem('/nothing')).toMatchObject({ status: 404, code: 'TENANT_NOT_FOUND' });
    expect(await problem('?after=..%2F')).toMatchObject({ status: 400, code: 'CURSOR_INVALID' });
    expect(await problem('', { as: 'anonymous' })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });
});
