import { defineModule } from '@rustok/core';
import { m20261120_probe_001_create_effects } from './m20261120_probe_001_create_effects.js';
import { AnsweringConsumer, BreakingConsumer, CountingConsumer, ProbeLog } from './probe.consumers.js';
import { ThingAnswered, ThingAsked, ThingBroke, ThingHappened, ThingIgnored } from './probe.events.js';
import { ProbeService } from './probe.service.js';

export const ProbeModule = defineModule({
  slug: 'probe',
  name: 'Probe',
  description: 'Shows how often events have an effect.',
  version: '0.0.0',
  migrations: [m20261120_probe_001_create_effects],
  emits: [ThingHappened, ThingBroke, ThingAsked, ThingAnswered, ThingIgnored],
  consumers: [CountingConsumer, BreakingConsumer, AnsweringConsumer],
  services: [ProbeLog, ProbeService],
});
