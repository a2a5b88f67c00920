import { newId, TenantDb, type RequestContext } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import { effectCount } from '../../test/probe/effects.js';
import { ProbeLog } from '../../test/probe/probe.consumers.js';
import { ThingAnswered, ThingAsked, ThingBroke } from '../../test/probe/probe.events.js';
import { ProbeModule } from '../../test/probe/probe.module.js';
import { ProbeService } from '../../test/probe/probe.service.js';
import { lastStoredEvent } from '../../test/probe/stored-events.js';
import { OutboxModule } from '../outbox.module.js';
import type { EventKey } from '../store/event-key.js';
import { ConsumerRegistry } from './consumer-registry.js';
import { ConsumerRunner, type DeliveryOutcome } from './consumer-runner.js';

const t = moduleTest(OutboxModule, ProbeModule);

beforeEach(() => {
  t.get(ProbeLog).received.length = 0;
  t.get(ProbeLog).isBroken = true;
});

async function deliver(name: string, event: EventKey): Promise<DeliveryOutcome> {
  const consumer = t.get(ConsumerRegistry).find(name);
  if (!consumer) throw new Error(`There is no consumer ${name}.`);
  return t.get(ConsumerRunner).deliver(consumer, event);
}

async function happened(ctx: RequestContext = t.ctx): Promise<EventKey> {
  await t.get(ProbeService).happen(ctx);
  return lastStoredEvent(t.superuser, ctx);
}

const effects = (name: string, ctx: RequestContext = t.ctx) => effectCount(t.get(TenantDb), ctx, name);

describe('a delivery', () => {
  it('has one effect, however often it is repeated', async () => {
    const event = await happened();

    const outcomes = [await deliver('probe.count', event), await deliver('probe.count', event)];

    expect(outcomes).toEqual(['handled', 'duplicate']);
    expect(await effects('probe.count')).toBe(1);
  });

  it('has one effect when it happens many times at once', async () => {
    const event = await happened();

    const outcomes = await Promise.all(Array.from({ length: 12 }, () => deliver('probe.count', event)));

    expect(outcomes.filter((outcome) => outcome === 'handled')).toHaveLength(1);
    expect(await effects('probe.count')).toBe(1);
  });

  it('leaves neither effect nor receipt when the consumer fails, and succeeds when it no longer does', async () => {
    await t.get(ProbeService).emit(t.ctx, ThingBroke);
    const event = await lastStoredEvent(t.superuser, t.ctx);

    await expect(deliver('probe.break', event)).rejects.toThrow('broken');
    expect(await effects('probe.break')).toBe(0);

    t.get(ProbeLog).isBroken = false;
    expect(await deliver('probe.break', event)).toBe('handled');
    expect(await effects('probe.break')).toBe(1);
  });

  it('names the consumer and the event as the cause of what follows', async () => {
    await t.get(ProbeService).emit(t.ctx, ThingAsked);
    const asked = await lastStoredEvent(t.superuser, t.ctx);

    await deliver('probe.answer', asked);

    expect(await t.events(ThingAnswered)).toMatchObject([
      { causationId: asked.eventId, correlationId: t.ctx.correlationId, actorId: 'probe.answer' },
    ]);
  });

  it('goes on with the trace of the request that emitted the event', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await t.get(ProbeService).emit(t.ctx, ThingAsked);
    const asked = await lastStoredEvent(t.superuser, t.ctx);
    await t.superuser.query('UPDATE sys_events SET traceparent = $2 WHERE id = $1', [asked.eventId, traceparent]);

    await deliver('probe.answer', asked);

    expect(await t.events(ThingAnswered)).toMatchObject([{ traceparent }]);
  });
});

describe('a stored payload', () => {
  it('of an earlier version is read as the current one', async () => {
    const event = await happened();
    const thingId = newId();
    await t.superuser.query('UPDATE sys_events SET schema_version = 1, payload = $2 WHERE id = $1', [
      event.eventId,
      { thingId },
    ]);

    await deliver('probe.count', event);

    expect(t.get(ProbeLog).received.map(({ payload }) => payload)).toEqual([{ thingId, what: 'something' }]);
  });

  it('of a version that this program does not know is refused by name', async () => {
    const event = await happened();
    await t.superuser.query('UPDATE sys_events SET schema_version = 3 WHERE id = $1', [event.eventId]);

    await expect(deliver('probe.count', event)).rejects.toThrow(
      'probe.thing.happened v3 is newer than this program, which knows v2.',
    );
    expect(await effects('probe.count')).toBe(0);
  });

  it('that fits no schema is refused', async () => {
    const event = await happened();
    await t.superuser.query(`UPDATE sys_events SET payload = '{"thingId": 7}' WHERE id = $1`, [event.eventId]);

    await expect(deliver('probe.count', event)).rejects.toThrow('thingId');
  });
});

describe('an event is skipped', () => {
  it('where the tenant does not use the consumer’s module', async () => {
    const ctx = await t.newTenant({ modules: [] });

    expect(await deliver('probe.count', await happened(ctx))).toBe('skipped');
    expect(await effects('probe.count', ctx)).toBe(0);
  });

  it('when its tenant is gone', async () => {
    const { eventId } = await happened();

    expect(await deliver('probe.count', { tenantId: newId(), eventId })).toBe('skipped');
  });

  it('when it is gone itself', async () => {
    expect(await deliver('probe.count', { tenantId: t.ctx.tenant.id, eventId: newId() })).toBe('skipped');
  });

  it('under another tenant’s name', async () => {
    const { eventId } = await happened();

    expect(await deliver('probe.count', { tenantId: t.otherTenant.tenant.id, eventId })).toBe('skipped');
    expect(t.get(ProbeLog).received).toEqual([]);
  });
});
