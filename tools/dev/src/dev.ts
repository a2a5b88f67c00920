import { Application, type ApplicationOptions } from './application.js';
import { rustok } from './command.js';
import { openDatabase } from './database.js';
import { inherited, type ChildEnv, type Env } from './env.js';
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

  constructor(
    private readonly env: Env,
    private readonly folder: string,
  ) {
    this.token = operatorToken(folder);
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
    const env = {
      ...inherited,
      DATABASE_URL: database.url,
      RUSTOK_OPERATOR_TOKEN: this.token,
      RUSTOK_DEFAULT_TENANT: 'demo',
    };
    const steps: [string, () => Promise<void>][] = [
      ['migrations', async () => rustok(['migrate'], env)],
      ['demo shop', async () => rustok(['seed', 'demo'], env)],
    ];
    for (const options of this.applications(env)) steps.push([options.name, async () => this.run(options, signal)]);
    for (const [name, work] of steps) if (!signal.aborted) await step(name, work);
  }

  async stop(): Promise<void> {
    for (const part of this.started.splice(0).reverse()) await part.stop();
    this.record?.remove();
  }

  private async run(options: ApplicationOptions, signal: AbortSignal): Promise<void> {
    const application = new Application(options);
    this.started.push(application);
    this.record?.add({ pid: application.pid, main: options.main });
    await application.ready(signal);
  }

  private applications(env: ChildEnv): ApplicationOptions[] {
    const api = `http://127.0.0.1:${this.env.PORT}`;
    const shop = `http://127.0.0.1:${this.env.RUSTOK_STOREFRONT_PORT}`;
    return [
      {
        name: 'server',
        main: 'apps/server/src/main.ts',
        env: { ...env, PORT: String(this.env.PORT) },
        readyUrl: `${api}/health/ready`,
      },
      {
        name: 'storefront',
        main: 'apps/storefront/src/main.ts',
        env: { ...env, PORT: String(this.env.RUSTOK_STOREFRONT_PORT), RUSTOK_API_URL: `${api}/api/graphql` },
        readyUrl: `${shop}/`,
      },
    ];
  }
}
