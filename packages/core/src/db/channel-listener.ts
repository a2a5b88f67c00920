import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { poolConfig, type DatabaseOptions } from './connection.js';

const RETRY = { first: 100, longest: 5_000 };

export interface ChannelObserver {
  notified(payload: string): void;
  /** Told at each change: while it is false, messages are missed, and they do not come later. */
  listening(isListening: boolean): void;
}

/** Hears what is sent with `pg_notify`, on a connection of its own past any pooler, which it restores when it is lost. */
export class ChannelListener {
  private readonly logger = new Logger(ChannelListener.name);
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  private isStopped = false;
  private hears = false;

  /** @param channel an SQL identifier of ours, never input */
  constructor(
    private readonly database: DatabaseOptions,
    private readonly channel: string,
    private readonly observer: ChannelObserver,
  ) {}

  get isListening(): boolean {
    return this.hears;
  }

  /** Comes back after the first attempt; further ones follow by themselves. */
  async start(): Promise<void> {
    const client = new Client({
      ...poolConfig(
        { ...this.database, url: this.database.directUrl ?? this.database.url, pooler: 'none' },
        { role: 'rustok_app', name: `listen ${this.channel}` },
      ),
      // A server that vanished without a word is noticed by its silence.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    this.client = client;
    client.on('error', () => undefined);
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload = '' }) => this.observer.notified(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel}`);
      this.failures = 0;
      if (this.client === client) this.tell(true);
    } catch (error) {
      if (this.failures === 0) this.logger.warn(`Cannot listen to ${this.channel}: ${(error as Error).message}`);
      await client.end().catch(() => undefined);
      this.lost(client);
    }
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    if (this.hears) this.tell(false);
    if (this.isStopped) return;

    const delay = Math.min(RETRY.longest, RETRY.first * 2 ** this.failures);
    this.failures += 1;
    // Spread, so that the processes do not all come back at the same moment.
    this.timer = setTimeout(() => void this.start(), delay * (0.5 + Math.random() / 2)).unref();
  }

  private tell(isListening: boolean): void {
    this.hears = isListening;
    this.observer.listening(isListening);
  }
}
