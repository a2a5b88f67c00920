import { Conflict, newId, TenantDirectory } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import { DefaultLocaleChanged } from '../locales/locale.events.js';
import { LocaleService } from '../locales/locale.service.js';
import { TenantModule } from '../tenant.module.js';
import { TenantRenamed, TenantResumed, TenantSuspended } from './tenant.events.js';
import { TenantService } from './tenant.service.js';

const t = moduleTest(TenantModule);

const service = () => t.get(TenantService);

describe('a suspended tenant', () => {
  it('is refused at every door until it is resumed, and others are not', async () => {
    const { id, slug } = t.ctx.tenant;
    await service().suspend(t.otherTenant, id);

    const refused = await t.http('/api/v1/modules');
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'TENANT_SUSPENDED' });
    expect(await t.graphql('{ tenant { slug } }')).toMatchObject({
      errors: [{ extensions: { code: 'TENANT_SUSPENDED' } }],
    });
    expect(await t.graphql('{ tenant { slug } }', {}, { tenant: t.otherTenant })).not.toHaveProperty('errors');
    expect(await t.get(TenantDirectory).activeIds()).not.toContain(id);

    await service().resume(t.otherTenant, id);

    expect(await t.graphql('{ tenant { slug } }')).toEqual({ data: { tenant: { slug } } });
    expect(await t.get(TenantDirectory).activeIds()).toContain(id);
  });

  it('is told of once, however often it is suspended', async () => {
    const { id } = t.ctx.tenant;
    for (let round = 0; round < 2; round += 1) await service().suspend(t.ctx, id);
    for (let round = 0; round < 2; round += 1) await service().resume(t.ctx, id);

    expect(await t.events(TenantSuspended)).toMatchObject([{ payload: { tenantId: id, tenantVersion: 2 } }]);
    expect(await t.events(TenantResumed)).toMatchObject([{ payload: { tenantId: id, tenantVersion: 3 } }]);
  });

  it('must exist', async () => {
    await expect(service().suspend(t.ctx, newId())).rejects.toMatchObject({ code: 'TENANT_NOT_FOUND' });
  });

  it('is on record in its own audit, with the caller from elsewhere', async () => {
    const { id } = t.ctx.tenant;
    await service().suspend(t.otherTenant, id);

    const { rows } = await t.superuser.query(
      `SELECT actor_kind, changes #> '{rows,0,diff,status}' AS status, request_id FROM rustok.sys_audit
        WHERE tenant_id = $1 AND operation = 'spec'`,
      [id],
    );
    expect(rows).toEqual([
      { actor_kind: 'operator', status: ['active', 'suspended'], request_id: t.otherTenant.requestId },
    ]);
  });
});

describe("a tenant's name and default locale", () => {
  it('change together, and are told of apart', async () => {
    await t.get(LocaleService).add(t.ctx, 'de');

    const changed = await service().update(t.ctx, { version: 1, name: 'Müller', defaultLocale: 'de' });

    expect(changed).toMatchObject({ name: 'Müller', defaultLocale: 'de', locales: ['de', 'en'] });
    expect(await t.events(TenantRenamed)).toMatchObject([{ payload: { tenantVersion: 2, name: 'Müller' } }]);
    expect(await t.events(DefaultLocaleChanged)).toMatchObject([{ payload: { locale: 'de', formerLocale: 'en' } }]);
  });

  it('are refused to a caller who saw another version', async () => {
    await service().update(t.ctx, { version: 1, name: 'one' });

    await expect(service().update(t.ctx, { version: 1, name: 'two' })).rejects.toThrow(Conflict);
    expect(await t.events(TenantRenamed)).toHaveLength(1);
  });

  it('cannot be a locale that the tenant lacks', async () => {
    await expect(service().update(t.ctx, { version: 1, defaultLocale: 'de' })).rejects.toMatchObject({
      code: 'LOCALE_NOT_FOUND',
    });
  });
});
