import type { EventDefinition, PayloadOf } from './define-event.js';

/** An event as it is stored and carried. */
export interface EventEnvelope<Payload = unknown> {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly aggregateType: string;
  readonly aggregateId: string;
  /** 1, 2, 3 … for each aggregate, without gaps, in the order of commits. */
  readonly aggregateSequence: number;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** W3C trace context of the request that emitted the event. */
  readonly traceparent: string | null;
  /** ISO 8601, UTC. */
  readonly occurredAt: string;
  readonly payload: Payload;
}

/** The envelope of a defined event, its payload read by the definition. */
export type EventOf<Definition extends EventDefinition> = Definition extends EventDefinition
  ? EventEnvelope<PayloadOf<Definition>> & { readonly type: Definition['type'] }
  : never;
