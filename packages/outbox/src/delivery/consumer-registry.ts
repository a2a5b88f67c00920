import { Injectable, type Type } from '@nestjs/common';
import {
  consumerOptions,
  ModuleRegistry,
  type EventConsumer,
  type EventDefinition,
  type ModuleDefinition,
} from '@rustok/core';

export interface RegisteredConsumer {
  /** `<module>.<consumer>`. */
  readonly name: string;
  readonly module: ModuleDefinition;
  readonly type: Type<EventConsumer>;
  /** Its events by their type. */
  readonly events: ReadonlyMap<string, EventDefinition>;
}

/** All consumers of the composed modules, and who wants which event. */
@Injectable()
export class ConsumerRegistry {
  readonly consumers: readonly RegisteredConsumer[];
  private readonly byName: ReadonlyMap<string, RegisteredConsumer>;

  constructor(registry: ModuleRegistry) {
    this.consumers = registry.modules.flatMap((module) => module.consumers.map((type) => register(module, type)));
    this.byName = new Map(this.consumers.map((consumer) => [consumer.name, consumer]));
    if (this.byName.size !== this.consumers.length)
      throw new Error('Two consumers have the same name; their receipts would mix.');
  }

  find(name: string): RegisteredConsumer | undefined {
    return this.byName.get(name);
  }

  interestedIn(eventType: string): readonly RegisteredConsumer[] {
    return this.consumers.filter(({ events }) => events.has(eventType));
  }
}

function register(module: ModuleDefinition, type: Type<EventConsumer>): RegisteredConsumer {
  const { name, events } = consumerOptions(type);
  return { name, module, type, events: new Map(events.map((definition) => [definition.type, definition])) };
}
