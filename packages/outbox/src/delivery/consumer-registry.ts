import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ModuleRegistry } from '@rustok/core';
import { RegisteredConsumer } from './registered-consumer.js';

/** All consumers of the composed modules, and who wants which event. */
@Injectable()
export class ConsumerRegistry {
  readonly consumers: readonly RegisteredConsumer[];
  private readonly byName: ReadonlyMap<string, RegisteredConsumer>;

  /** @throws Error when two consumers have the same name */
  constructor(registry: ModuleRegistry, moduleRef: ModuleRef) {
    this.consumers = registry.modules.flatMap((module) =>
      module.consumers.map((type) => new RegisteredConsumer(module, type, moduleRef)),
    );
    this.byName = new Map(this.consumers.map((consumer) => [consumer.name, consumer]));
    if (this.byName.size !== this.consumers.length) {
      throw new Error('Two consumers have the same name; their receipts would mix.');
    }
  }

  find(name: string): RegisteredConsumer | undefined {
    return this.byName.get(name);
  }

  interestedIn(eventType: string): readonly RegisteredConsumer[] {
    return this.consumers.filter(({ events }) => events.has(eventType));
  }
}
