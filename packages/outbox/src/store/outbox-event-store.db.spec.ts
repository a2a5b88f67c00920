import { newId, TenantDb } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import { ThingHappened } from '../../test/probe/probe.events.js';
import { ProbeModule } from '../../test/probe/probe.module.js';
import { ProbeService } from '../../test/probe/probe.service.js';
import { lastStoredEvent, storedEvents } from '../../test/probe/stored-events.js';
import { OutboxModule } from '../outbox.module.js';

const t = moduleTest(OutboxModule, ProbeModule);

const inTenant = (tenantId: string) => `BEGIN; SELECT set_config('rustok.tenant_id', '${tenantId}', true)`;

describe('events', () => {
  it('are stored whole', async () => {
    const thingId = newId();
    await t.get(ProbeService).happen(t.ctx, 1, thingId);

    expect(await t.events(ThingHappened)).toEqual([
      {
        id: expect.any(String),
        type: 'probe.thing.happened',
        schemaVersion: 2,
        tenantId: t.ctx.tenant.id,
        actorId: t.ctx.actor.id,
        aggregateType: 'probe.thing',
        aggregateId: thingId,
        aggregateSequence: 1,
        correlationId: t.ctx.correlationId,
        causationId: null,
        traceparent: null,
        occurredAt: expect.any(String),
        payload: { thingId, what: 'a test' },
      },
    ]);
  });

  it('go with the transaction that fails', async () => {
    await expect(t.get(ProbeService).happenAndFail(t.ctx)).rejects.toThrow('after all not');

    expect(await storedEvents(t.superuser, t.ctx)).toEqual([]);
  });

  it('of one thing are numbered without gaps while many write and some fail', async () => {
    const thingId = newId();
    const probe = t.get(ProbeService);
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        n % 4 === 3 ? probe.happenAndFail(t.ctx, thingId).catch(() => undefined) : probe.happen(t.ctx, 2, thingId),
      ),
    );

    const events = await t.events(ThingHappened);
    expect(events.map(({ aggregateSequence }) => aggregateSequence).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 60 }, (_, n) => n + 1),
    );
  });

  it('of a transaction are one statement, however many they are', async () => {
    const statements = await t.statements(() => t.get(ProbeService).happen(t.ctx, 500));

    expect(await storedEvents(t.superuser, t.ctx)).toHaveLength(500);
    expect(statements.filter((text) => text.includes('sys_events'))).toHaveLength(1);
  });
});

describe('a stored event', () => {
  it('is invisible to another tenant', async () => {
    await t.get(ProbeService).happen(t.ctx);
    const { eventId } = await lastStoredEvent(t.superuser, t.ctx);

    const app = await t.as('rustok_app');
    await app.query(inTenant(t.otherTenant.tenant.id));
    expect((await app.query('SELECT * FROM sys_events')).rows).toEqual([]);
    expect((await app.query('SELECT * FROM sys_event_receipts')).rows).toEqual([]);
    const byId = await t
      .get(TenantDb)
      .query(t.otherTenant, 'SELECT id FROM sys_events WHERE id = $2 AND $1::uuid IS NOT NULL', [eventId]);
    expect(byId).toEqual([]);
  });

  it('cannot be written under another tenant’s name', async () => {
    const app = await t.as('rustok_app');
    await app.query(inTenant(t.ctx.tenant.id));

    await expect(
      app.query(`INSERT INTO sys_event_receipts (tenant_id, consumer, event_id) VALUES ($1, 'probe.count', $2)`, [
        t.otherTenant.tenant.id,
        newId(),
      ]),
    ).rejects.toThrow('row-level security');
  });

  it.each([
    ['rustok_app', `UPDATE sys_events SET payload = '{}'`],
    ['rustok_app', 'UPDATE sys_events SET dispatched_at = now()'],
    ['rustok_app', 'DELETE FROM sys_events'],
    ['rustok_app', 'DELETE FROM sys_event_receipts'],
    ['rustok_system', `UPDATE sys_events SET payload = '{}'`],
    ['rustok_system', `UPDATE sys_event_receipts SET consumer = 'other'`],
  ] as const)('is never changed by %s: %s', async (role, statement) => {
    const client = await t.as(role);
    await client.query(inTenant(t.ctx.tenant.id));

    await expect(client.query(statement)).rejects.toThrow('permission denied');
  });
});
