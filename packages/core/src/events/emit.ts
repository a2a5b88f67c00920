import type { RequestContext } from '../context/request-context.js';
import { newId } from '../ids/id.js';
import type { EventDefinition, PayloadOf } from './define-event.js';
import type { EventEnvelope } from './envelope.js';

export type UnnumberedEvent = Omit<EventEnvelope, 'aggregateSequence'>;

/** Checks a payload and wraps it. The aggregate's sequence number is given at the end of the transaction. */
export function wrapEvent<Definition extends EventDefinition>(
  ctx: RequestContext,
  definition: Definition,
  payload: PayloadOf<Definition>,
): UnnumberedEvent {
  const checked = definition.payload.strict().parse(payload) as Record<string, unknown>;
  return {
    id: newId(),
    type: definition.type,
    schemaVersion: definition.version,
    tenantId: ctx.tenant.id,
    actorId: ctx.actor.id,
    aggregateType: definition.aggregateType,
    aggregateId: String(checked[definition.aggregate]),
    correlationId: ctx.correlationId,
    causationId: ctx.causationId,
    traceparent: ctx.traceparent,
    occurredAt: new Date().toISOString(),
    payload: checked,
  };
}
