import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { poolConfig, type DatabaseOptions } from '@rustok/core';
import { Client } from 'pg';
import { directDatabase } from '../direct-database.js';
import { EVENTS_CHANNEL } from '../store/outbox-event-store.js';

/** Milliseconds between two attempts to connect. */
const RECONNECT_INTERVAL = 1_000;

/** Hears of commits that stored events, and connects again when it is cut off. */
export class EventsListener {
  private readonly logger = new Logger(EventsListener.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly database: DatabaseOptions,
    private readonly heard: () => void,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.listen(signal);
      } catch (error) {
        if (signal.aborted) return;
        this.logger.warn(
          `Cut off, events are looked for by the clock: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      await sleep(RECONNECT_INTERVAL, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Listens until the connection ends or the signal comes. */
  private async listen(signal: AbortSignal): Promise<void> {
    const config = poolConfig(directDatabase(this.database), { role: 'rustok_system', name: 'events' });
    const client = new Client({ ...config, keepAlive: true });
    client.on('error', () => undefined);
    client.on('notification', this.heard);
    try {
      await client.connect();
      await client.query(`LISTEN ${EVENTS_CHANNEL}`);
      // Whatever was told before this moment went unheard.
      this.heard();
      await once(client, 'end', { signal });
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
