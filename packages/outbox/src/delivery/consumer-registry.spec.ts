import type { ModuleRef } from '@nestjs/core';
import { Consumer, defineModule, ModuleRegistry, type EventConsumer } from '@rustok/core';
import { ConsumerRegistry } from './consumer-registry.js';

@Consumer({ name: 'first.same', events: [] })
class First implements EventConsumer {
  async handle(): Promise<void> {}
}

@Consumer({ name: 'first.same', events: [] })
class Second implements EventConsumer {
  async handle(): Promise<void> {}
}

describe('two consumers of the same name', () => {
  it('stop the start: their receipts would mix', () => {
    const module = defineModule({
      slug: 'first',
      name: 'First',
      description: 'Has two of a name.',
      version: '0.0.0',
      consumers: [First, Second],
    });

    expect(() => new ConsumerRegistry(new ModuleRegistry([module.definition]), {} as ModuleRef)).toThrow(
      'the same name',
    );
  });
});
