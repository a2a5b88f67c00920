import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Application, type ApplicationOptions } from './application.js';
import { applications } from './applications.js';
import { rustok } from './command.js';
import { openDatabase } from './database.js';
import { inherited, type Env } from './env.js';
import { operatorToken } from './operator-token.js';
import { requireFree } from './port.js';
import { step } from './progress.js';
import { RunRecord } from './run-record.js';

/** A running platform, and how to end it. */
export class Dev {
  readonly token: string;
  /** In the order of their start; ended in the opposite one. */
  private readonly started: { stop(): Promise<void> }[] = [];
  private record: RunRecord | undefined;

  private readonly folder: string;

  constructor(private readonly env: Env) {
    this.folder = env.RUSTOK_DEV_FOLDER;
    mkdirSync(this.folder, { recursive: true });
    this.token = operatorToken(this.folder);
  }

  /**
   * Once the signal is raised, what a step has begun ends first, and no further one begins.
   *
   * @throws StartError
   */
  async start(signal: AbortSignal): Promise<void> {
    this.record = await RunRecord.takeOver(this.folder);
    await requireFree(this.env.PORT, 'PORT');
    await requireFree(this.env.RUSTOK_STOREFRONT_PORT, 'RUSTOK_STOREFRONT_PORT');

    const database = await step('database', async () => openDatabase(this.env.DATABASE_URL, this.folder));
    this.started.push(database);
    const platform = {
      DATABASE_URL: database.url,
      RUSTOK_OPERATOR_TOKEN: this.token,
      RUSTOK_DEFAULT_TENANT: 'demo',
    };
    this.tellCommandLine(platform);
    const env = { ...inherited, ...platform };

    if (!signal.aborted) await step('migrations', async () => rustok(['migrate'], env));
    if (!signal.aborted) await step('demo shop', async () => rustok(['seed', 'demo'], env));
    if (signal.aborted) return;
    const running = applications(this.env, env).map((options) => this.run(options));
    for (const application of running) await step(application.name, async () => application.ready(signal));
  }

  async stop(): Promise<void> {
    for (const part of this.started.splice(0).reverse()) await part.stop();
    this.record?.remove();
  }

  /** `pnpm rustok …` works on the same database, from any terminal. */
  private tellCommandLine(variables: Readonly<Record<string, string>>): void {
    const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(this.folder, 'dev.env'), lines.join(''), { mode: 0o600 });
  }

  private run(options: ApplicationOptions): Application {
    const application = new Application(options);
    this.started.push(application);
    this.record?.add({ pid: application.pid, main: options.main });
    return application;
  }
}
