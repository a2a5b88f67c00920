import type { Type } from '@nestjs/common';
import type { ModuleRef } from '@nestjs/core';
import { consumerOptions, type EventConsumer, type EventDefinition, type ModuleDefinition } from '@rustok/core';

/** A consumer class of a module, and what it wants. */
export class RegisteredConsumer {
  /** `<module>.<consumer>`. */
  readonly name: string;
  private wanted: ReadonlyMap<string, EventDefinition> | undefined;

  constructor(
    readonly module: ModuleDefinition,
    private readonly type: Type<EventConsumer>,
    private readonly moduleRef: ModuleRef,
  ) {
    this.name = consumerOptions(type).name;
  }

  get instance(): EventConsumer {
    return this.moduleRef.get<EventConsumer>(this.type, { strict: false });
  }

  /** Its events by their type. Asked for when all modules are initialised, since instances may tell them. */
  get events(): ReadonlyMap<string, EventDefinition> {
    this.wanted ??= new Map(
      (this.instance.events ?? consumerOptions(this.type).events).map((definition) => [definition.type, definition]),
    );
    return this.wanted;
  }
}
