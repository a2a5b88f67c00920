import { TenantDirectory, type RequestFacts } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import { TenantModule } from '../tenant.module.js';
import { DomainAdded, DomainRemoved } from './domain.events.js';
import { DomainService } from './domain.service.js';

const t = moduleTest(TenantModule);

const service = () => t.get(DomainService);

async function ownerOf(host: string): Promise<string> {
  const request: RequestFacts = { method: 'GET', url: '/', header: (name) => (name === 'host' ? host : undefined) };
  return (await t.get(TenantDirectory).resolve(request)).id;
}

describe("a tenant's domain", () => {
  it('leads to the tenant as soon as it is added, and no longer when it is removed', async () => {
    await expect(ownerOf('own.example.com')).rejects.toMatchObject({ code: 'TENANT_NOT_FOUND' });

    await service().add(t.ctx, 'Own.Example.com.');
    expect(await ownerOf('own.example.com:8443')).toBe(t.ctx.tenant.id);

    await service().remove(t.ctx, 'own.example.com');
    await expect(ownerOf('own.example.com')).rejects.toMatchObject({ code: 'TENANT_NOT_FOUND' });
    expect(await t.events(DomainAdded)).toMatchObject([{ payload: { host: 'own.example.com' } }]);
    expect(await t.events(DomainRemoved)).toMatchObject([{ payload: { host: 'own.example.com' } }]);
  });

  it('belongs to one tenant only, which may add it again', async () => {
    await service().add(t.ctx, 'taken.example.com');
    await service().add(t.ctx, 'taken.example.com');

    await expect(service().add(t.otherTenant, 'TAKEN.example.com')).rejects.toMatchObject({ code: 'DOMAIN_TAKEN' });
    await expect(service().remove(t.otherTenant, 'taken.example.com')).rejects.toMatchObject({
      code: 'DOMAIN_NOT_FOUND',
    });
    expect(await ownerOf('taken.example.com')).toBe(t.ctx.tenant.id);
  });
});
