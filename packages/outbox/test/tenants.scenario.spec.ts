import { TenantDb } from '@rustok/core';
import { TenantModule } from '@rustok/tenant';
import { moduleTest } from '@rustok/testing';
import { OutboxModule } from '../src/index.js';
import { effectCount } from './probe/effects.js';
import { ProbeModule } from './probe/probe.module.js';
import { ProbeService } from './probe/probe.service.js';

const t = moduleTest(TenantModule, OutboxModule, ProbeModule);

const counted = () => effectCount(t.get(TenantDb), t.ctx, 'probe.count');

async function change(method: 'PUT' | 'DELETE', path: string): Promise<void> {
  const response = await t.http(path, { method });
  expect(response.ok).toBe(true);
}

describe('the events of a tenant', () => {
  it('that is suspended are delivered: they tell of what was committed', async () => {
    await t.get(ProbeService).happen(t.ctx);
    await change('PUT', `/api/v1/tenants/${t.ctx.tenant.id}/suspension`);

    await t.deliver();

    expect(await counted()).toBe(1);
  });

  it('that switched the consumer’s module off are skipped, and not made up for later', async () => {
    await change('DELETE', '/api/v1/modules/probe/activation');
    await t.get(ProbeService).happen(t.ctx);
    await t.deliver();
    expect(await counted()).toBe(0);

    await change('PUT', '/api/v1/modules/probe/activation');
    await t.get(ProbeService).happen(t.ctx);
    await t.deliver();
    expect(await counted()).toBe(1);
  });

  it('that switched the module on are not skipped by a process that has not heard of it yet', async () => {
    await change('DELETE', '/api/v1/modules/probe/activation');
    await t.get(ProbeService).happen(t.ctx);
    await t.deliver();

    // As another process does it, with its message still on the way.
    await t.superuser.query('UPDATE tenant_modules SET is_enabled = true WHERE tenant_id = $1', [t.ctx.tenant.id]);
    await t.get(ProbeService).happen(t.ctx);
    await t.deliver();

    expect(await counted()).toBe(1);
  });
});
