import { moduleTest } from '@rustok/testing';
import { TenantDirectory, TenantProvisioning } from '@rustok/core';
import { TenantModule } from '../tenant.module.js';
import { TenantCreated } from './tenant.events.js';

const t = moduleTest(TenantModule);

describe('a new tenant', () => {
  it('is found as it was made', async () => {
    const made = await t.get(TenantProvisioning).create({
      slug: 'tea',
      name: 'Tea',
      defaultLocale: 'ru',
      locales: ['en', 'de', 'ru'],
      domains: ['Tea.Example.com.'],
    });

    expect(await t.get(TenantDirectory).byId(made.id)).toEqual(made);
    expect(await t.get(TenantDirectory).bySlug('tea')).toEqual(made);
    expect(made.locales).toEqual(['ru', 'de', 'en']);
  });

  it('is told of', async () => {
    expect(await t.events(TenantCreated)).toMatchObject([{ payload: { tenantId: t.ctx.tenant.id } }]);
  });
});
