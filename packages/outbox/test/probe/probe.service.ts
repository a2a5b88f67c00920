import { Injectable } from '@nestjs/common';
import { newId, TenantDb, type EventDefinition, type RequestContext } from '@rustok/core';
import type { z } from 'zod';
import { ThingHappened } from './probe.events.js';

type ThingEvent = EventDefinition<z.ZodObject<{ thingId: z.ZodUUID }>>;

@Injectable()
export class ProbeService {
  constructor(private readonly db: TenantDb) {}

  /** Emits so many events of as many things in one transaction, or of the one that is given. */
  async happen(ctx: RequestContext, count = 1, thingId?: string): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      for (let n = 0; n < count; n += 1) await tx.emit(ThingHappened, { thingId: thingId ?? newId(), what: 'a test' });
    });
  }

  /** As {@link happen}, and then the transaction fails. */
  async happenAndFail(ctx: RequestContext, thingId = newId()): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      await tx.emit(ThingHappened, { thingId, what: 'a test' });
      throw new Error('after all not');
    });
  }

  async emit(ctx: RequestContext, definition: ThingEvent, thingId = newId()): Promise<void> {
    await this.db.write(ctx, (tx) => tx.emit(definition, { thingId }));
  }
}
