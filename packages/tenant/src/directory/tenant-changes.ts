import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { poolConfig, RUSTOK_OPTIONS, type RustokOptions, type WriteTransaction } from '@rustok/core';
import { Client } from 'pg';

const CHANNEL = 'rustok_tenants';
const RETRY = { first: 100, longest: 5_000 };

export interface TenantChangeObserver {
  changed(tenantId: string): void;
  /** Whether changes are told from now on. */
  listening(isListening: boolean): void;
}

/** Tells every process when the transaction has committed. */
export async function announceChange(tx: WriteTransaction): Promise<void> {
  await tx.query('SELECT pg_notify($2, $1)', [CHANNEL]);
}

/** Hears of changed tenants from all processes, over a connection of its own past any pooler. */
@Injectable()
export class TenantChanges implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(TenantChanges.name);
  private readonly observers: TenantChangeObserver[] = [];
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  private isClosed = false;
  isListening = false;

  constructor(@Inject(RUSTOK_OPTIONS) private readonly options: RustokOptions) {}

  observe(observer: TenantChangeObserver): void {
    this.observers.push(observer);
    observer.listening(this.isListening);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const { database } = this.options;
    const client = new Client({
      ...poolConfig({ ...database, url: database.directUrl ?? database.url, pooler: 'none' }, { role: 'rustok_app', name: 'tenant changes' }),
      keepAlive: true,
    });
    this.client = client;
    client.on('error', () => undefined);
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload = '' }) => this.observers.forEach((each) => each.changed(payload)));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.failures = 0;
      this.setListening(true);
    } catch (error) {
      this.logger.warn(`Cannot listen for changes of tenants: ${(error as Error).message}`);
      await client.end().catch(() => undefined);
      this.lost(client);
    }
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    if (this.isListening) this.setListening(false);
    if (this.isClosed) return;

    const delay = Math.min(RETRY.longest, RETRY.first * 2 ** this.failures);
    this.failures += 1;
    // Spread, so that the processes do not all come back at the same moment.
    this.timer = setTimeout(() => void this.connect(), delay * (0.5 + Math.random() / 2)).unref();
  }

  private setListening(isListening: boolean): void {
    this.isListening = isListening;
    this.observers.forEach((each) => each.listening(isListening));
  }
}
