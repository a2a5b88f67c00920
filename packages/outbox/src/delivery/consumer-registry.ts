import { Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
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
export class ConsumerRegistry implements OnModuleInit {
  private byName: ReadonlyMap<string, RegisteredConsumer> = new Map();

  constructor(
    private readonly registry: ModuleRegistry,
    private readonly moduleRef: ModuleRef,
  ) {}

  /** Not in the constructor: some consumers know their events only when all modules stand. */
  onModuleInit(): void {
    const all = this.registry.modules.flatMap((module) => module.consumers.map((type) => this.register(module, type)));
    this.byName = new Map(all.map((consumer) => [consumer.name, consumer]));
    if (this.byName.size !== all.length) throw new Error('Two consumers have the same name; their receipts would mix.');
  }

  get consumers(): readonly RegisteredConsumer[] {
    return [...this.byName.values()];
  }

  find(name: string): RegisteredConsumer | undefined {
    return this.byName.get(name);
  }

  interestedIn(eventType: string): readonly RegisteredConsumer[] {
    return this.consumers.filter(({ events }) => events.has(eventType));
  }

  private register(module: ModuleDefinition, type: Type<EventConsumer>): RegisteredConsumer {
    const { name, events } = consumerOptions(type);
    const own = this.moduleRef.get<EventConsumer>(type, { strict: false }).events;
    const definitions = (own ?? events).map((definition) => [definition.type, definition] as const);
    return { name, module, type, events: new Map(definitions) };
  }
}
