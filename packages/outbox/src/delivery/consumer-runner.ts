import { Injectable, Logger } from '@nestjs/common';
import {
  ContextFactory,
  continueTrace,
  currentTraceparent,
  NotFound,
  readPayload,
  RequestContext,
  TenantDb,
  TenantDirectory,
  type EventEnvelope,
} from '@rustok/core';
import type { EventKey } from '../store/event-key.js';
import { toEnvelope, type EventRow } from '../store/event-row.js';
import { ConsumerRegistry } from './consumer-registry.js';
import type { RegisteredConsumer } from './registered-consumer.js';

/**
 * - `handled`: the effect and its receipt have committed.
 * - `duplicate`: they had committed before.
 * - `skipped`: there is nobody left to have an effect for.
 */
export type DeliveryOutcome = 'handled' | 'duplicate' | 'skipped';

/** Hands an event to a consumer such that the effect happens once, however often this is repeated. */
@Injectable()
export class ConsumerRunner {
  private readonly logger = new Logger(ConsumerRunner.name);

  constructor(
    private readonly db: TenantDb,
    private readonly contexts: ContextFactory,
    private readonly tenants: TenantDirectory,
    private readonly registry: ConsumerRegistry,
  ) {}

  /**
   * A suspended tenant's events are delivered all the same: they tell of committed changes, and
   * its read models must be right on the day it is resumed.
   *
   * @throws whatever the consumer throws, with the effect undone and no receipt
   */
  async deliver(consumer: RegisteredConsumer, { tenantId, eventId }: EventKey): Promise<DeliveryOutcome> {
    const reader = await this.contextFor(consumer, tenantId);
    if (!reader) return 'skipped';
    const event = await this.load(reader, eventId);
    if (!event) {
      this.logger.warn(`${consumer.name}: event ${eventId} is no longer stored.`);
      return 'skipped';
    }
    return continueTrace(event.traceparent, consumer.name, () => this.handleOnce(consumer, event));
  }

  /** Hands an event to all that are interested in it, so many times each; throws as {@link deliver} does. */
  async deliverToAll(event: EventKey & { readonly type: string }, times: number): Promise<void> {
    for (const consumer of this.registry.interestedIn(event.type)) {
      for (let time = 0; time < times; time += 1) await this.deliver(consumer, event);
    }
  }

  /** Hands over an event that is not stored, once and without a receipt. */
  async deliverUnstored(consumer: RegisteredConsumer, event: EventEnvelope): Promise<DeliveryOutcome> {
    return continueTrace(event.traceparent, consumer.name, async () => {
      const ctx = await this.contextFor(consumer, event.tenantId, event);
      if (!ctx) return 'skipped';
      const read = readEvent(consumer, event);
      await this.db.write(ctx, (tx) => consumer.instance.handle(tx, read));
      return 'handled';
    });
  }

  private async handleOnce(consumer: RegisteredConsumer, event: EventEnvelope): Promise<DeliveryOutcome> {
    const ctx = await this.contextFor(consumer, event.tenantId, event);
    if (!ctx || !consumer.events.has(event.type)) return 'skipped';
    return this.db.write(ctx, async (tx) => {
      // A second delivery waits here for the first one's commit, and then finds its receipt.
      const receipts = await tx.query(
        `INSERT INTO sys_event_receipts (tenant_id, consumer, event_id) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING event_id`,
        [consumer.name, event.id],
      );
      if (receipts.length === 0) return 'duplicate';
      await consumer.instance.handle(tx, readEvent(consumer, event));
      return 'handled';
    });
  }

  /** The tenant's context, or undefined when the tenant is gone or does not use the consumer's module. */
  private async contextFor(
    consumer: RegisteredConsumer,
    tenantId: string,
    event?: EventEnvelope,
  ): Promise<RequestContext | undefined> {
    try {
      const ctx = await this.contexts.ofWork(
        tenantId,
        { kind: 'consumer', id: consumer.name },
        {
          operation: consumer.name,
          ...(event && {
            correlationId: event.correlationId,
            causationId: event.id,
            traceparent: currentTraceparent() ?? event.traceparent,
          }),
        },
      );
      if (consumer.module.kind === 'platform' || ctx.uses(consumer.module.slug)) return ctx;
      // Nobody delivers a skipped event again, so a remembered switch is not believed.
      const current = new RequestContext({ ...ctx, tenant: await this.tenants.current(tenantId) });
      return current.uses(consumer.module.slug) ? current : undefined;
    } catch (error) {
      if (error instanceof NotFound && error.code === 'TENANT_NOT_FOUND') return undefined;
      throw error;
    }
  }

  private async load(ctx: RequestContext, eventId: string): Promise<EventEnvelope | undefined> {
    const [row] = await this.db.query<EventRow>(ctx, 'SELECT * FROM sys_events WHERE tenant_id = $1 AND id = $2', [
      eventId,
    ]);
    return row && toEnvelope(row);
  }
}

function readEvent(consumer: RegisteredConsumer, event: EventEnvelope): EventEnvelope {
  const definition = consumer.events.get(event.type);
  if (!definition) throw new TypeError(`${consumer.name} does not consume ${event.type}.`);
  return { ...event, payload: readPayload(definition, event.schemaVersion, event.payload) };
}
