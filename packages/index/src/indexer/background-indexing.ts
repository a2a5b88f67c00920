import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import {
  ChannelListener,
  ContextFactory,
  NotFound,
  RUSTOK_OPTIONS,
  TenantDb,
  type RequestContext,
  type RustokOptions,
} from '@rustok/core';
import { DIRTY_CHANNEL } from '../dirty/dirty-documents.js';
import { Alarm } from './alarm.js';
import { TenantIndexing } from './tenant-indexing.service.js';

/** Milliseconds between two looks for work about which nobody told: retries, rebuilds, missed messages. */
const POLL_INTERVAL = 1_000;

/** Indexes for as long as the application runs, where its options say so. Any number of processes do it at once. */
@Injectable()
export class BackgroundIndexing implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** When it last looked for work with success; milliseconds since 1970. Null where it does not run. */
  lastPass: number | null = null;
  private readonly logger = new Logger(BackgroundIndexing.name);
  private readonly alarm = new Alarm();
  private readonly listener: ChannelListener;
  private isStopping = false;
  private running: Promise<void> | undefined;

  constructor(
    @Inject(RUSTOK_OPTIONS) private readonly options: RustokOptions,
    private readonly db: TenantDb,
    private readonly contexts: ContextFactory,
    private readonly indexing: TenantIndexing,
  ) {
    const wake = () => this.alarm.set();
    this.listener = new ChannelListener(options.database, DIRTY_CHANNEL, { notified: wake, listening: wake });
  }

  async onApplicationBootstrap(): Promise<void> {
    const { workers = true } = this.options;
    if (workers === false || workers === 'relay') return;
    await this.listener.start();
    this.lastPass = Date.now();
    this.running = this.run();
  }

  /** Before `TenantDb` closes: the batch in hand is finished, the rest stays marked. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.listener.stop();
    this.alarm.set();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      const isBusy = await this.pass();
      if (!isBusy) await this.alarm.wait(POLL_INTERVAL);
    }
  }

  private async pass(): Promise<boolean> {
    let isBusy = false;
    try {
      for (const tenantId of await this.tenantsWithWork()) {
        if (this.isStopping) return false;
        isBusy = (await this.passOf(tenantId)) || isBusy;
      }
      this.lastPass = Date.now();
    } catch (error) {
      this.logger.warn(`Documents wait, the indexer tries again: ${messageOf(error)}`);
      return false;
    }
    return isBusy;
  }

  /** What is wrong with one tenant must not keep the others waiting. */
  private async passOf(tenantId: string): Promise<boolean> {
    try {
      return await this.indexing.pass(await this.contextOf(tenantId));
    } catch (error) {
      if (!(error instanceof NotFound)) this.logger.warn(`The index of tenant ${tenantId}: ${messageOf(error)}`);
      return false;
    }
  }

  private async contextOf(tenantId: string): Promise<RequestContext> {
    return this.contexts.ofWork(tenantId, { kind: 'consumer', id: 'index' }, { operation: 'index' });
  }

  private async tenantsWithWork(): Promise<readonly string[]> {
    const rows = await this.db.system('find what is to be indexed', (sql) =>
      sql.query<{ tenant_id: string }>(
        `SELECT tenant_id FROM index_dirty WHERE due_at <= now()
         UNION SELECT tenant_id FROM index_generations WHERE state = 'building'`,
      ),
    );
    return rows.map(({ tenant_id: id }) => id);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
