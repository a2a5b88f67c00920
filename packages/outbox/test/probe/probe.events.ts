import { defineEvent } from '@rustok/core';
import { z } from 'zod';

const thing = z.object({ thingId: z.uuid() });

/** Version 2 also says what it was. */
export const ThingHappened = defineEvent('probe.thing.happened', {
  version: 2,
  aggregate: 'thingId',
  payload: thing.extend({ what: z.string() }),
  earlier: { 1: { payload: thing, upcast: ({ thingId }: z.infer<typeof thing>) => ({ thingId, what: 'something' }) } },
});

export const ThingBroke = defineEvent('probe.thing.broke', { version: 1, aggregate: 'thingId', payload: thing });

export const ThingAsked = defineEvent('probe.thing.asked', { version: 1, aggregate: 'thingId', payload: thing });

export const ThingAnswered = defineEvent('probe.thing.answered', { version: 1, aggregate: 'thingId', payload: thing });

/** Nobody consumes it. */
export const ThingIgnored = defineEvent('probe.thing.ignored', { version: 1, aggregate: 'thingId', payload: thing });
