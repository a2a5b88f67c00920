import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Alarm, ChannelListener, RUSTOK_OPTIONS, type RustokOptions } from '@rustok/core';
import { DIRTY_CHANNEL } from '../dirty/dirty-documents.js';
import { PendingWork, type PendingSource } from './pending-work.service.js';
import { TenantIndexing } from './tenant-indexing.service.js';

/** Milliseconds between two looks for work about which nobody told: retries, rebuilds, missed messages. */
const POLL_INTERVAL = 1_000;

/** Passes of one source before others that have come meanwhile are looked for. */
const ROUNDS = 10;

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
    private readonly work: PendingWork,
    private readonly indexing: TenantIndexing,
  ) {
    const wake = () => this.alarm.ring();
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
    this.alarm.ring();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      const isBusy = await this.look();
      if (!isBusy) await this.alarm.sleep(POLL_INTERVAL);
    }
  }

  /** @returns whether there may be more to do */
  private async look(): Promise<boolean> {
    try {
      let busy = await this.work.find();
      for (let round = 0; round < ROUNDS && busy.length > 0; round += 1) busy = await this.round(busy);
      this.lastPass = Date.now();
      return busy.length > 0;
    } catch (error) {
      this.logger.warn(`Documents wait, the indexer tries again: ${messageOf(error)}`);
      return false;
    }
  }

  /** One pass of each in turn. @returns those that may have more to do */
  private async round(pending: readonly PendingSource[]): Promise<readonly PendingSource[]> {
    const busy: PendingSource[] = [];
    for (const each of pending) {
      if (this.isStopping) return [];
      if (await this.pass(each)) busy.push(each);
    }
    return busy;
  }

  /** What is wrong with one tenant must not keep the others waiting. */
  private async pass({ ctx, source }: PendingSource): Promise<boolean> {
    try {
      return await this.indexing.pass(ctx, source);
    } catch (error) {
      this.logger.warn(`The index of "${source.name}" of tenant ${ctx.tenant.id}: ${messageOf(error)}`);
      return false;
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
