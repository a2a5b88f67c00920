import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { RUSTOK_OPTIONS, type RustokOptions } from '@rustok/core';
import { ConsumerRegistry } from '../delivery/consumer-registry.js';
import { ConsumerRunner } from '../delivery/consumer-runner.js';
import type { DeliveryQueues } from '../queue/delivery-queues.js';
import { openQueues } from '../queue/open-queues.js';
import { EventsListener } from './events-listener.js';
import type { Relay } from './relay.js';
import { Relays } from './relays.js';

/** Relays events and runs consumers for as long as the application does, where its options say so. */
@Injectable()
export class BackgroundDelivery implements OnApplicationBootstrap, BeforeApplicationShutdown {
  relay: Relay | undefined;
  private listener: EventsListener | undefined;
  private queues: DeliveryQueues | undefined;

  constructor(
    @Inject(RUSTOK_OPTIONS) private readonly options: RustokOptions,
    private readonly relays: Relays,
    private readonly registry: ConsumerRegistry,
    private readonly runner: ConsumerRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { workers = true, eventTransport = 'outbox' } = this.options;
    if (workers === false || eventTransport !== 'outbox') return;
    const queues = await this.openQueues();
    if (workers !== 'relay') this.runConsumers(queues);
    if (workers !== 'consumers') this.startRelay(queues);
  }

  /** Before `TenantDb` closes: what was begun is finished, the rest stays where it is stored. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.listener?.stop();
    await this.relay?.stop();
    await this.queues?.stopWork();
    await this.queues?.close();
  }

  private async openQueues(): Promise<DeliveryQueues> {
    const queues = openQueues(this.options, this.registry.consumers.length);
    try {
      await queues.ready();
    } catch (error) {
      await queues.close();
      throw error;
    }
    this.queues = queues;
    return queues;
  }

  private runConsumers(queues: DeliveryQueues): void {
    for (const consumer of this.registry.consumers) {
      queues.work(consumer.name, (job) => this.runner.deliver(consumer, job));
    }
  }

  private startRelay(queues: DeliveryQueues): void {
    const relay = this.relays.over(queues);
    this.relay = relay;
    this.listener = new EventsListener(this.options.database, () => relay.wake());
    relay.start();
    this.listener.start();
  }
}
