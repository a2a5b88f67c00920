import { packagedBinaries, type Binaries, type PostgresMajor } from './binaries.js';
import { initializeCluster } from './cluster.js';
import { answers, connectionUrl, createDatabase } from './connect.js';
import { homeAt, type Home } from './home.js';
import { launch, type Settings } from './launch.js';
import { freePort, isFree } from './port.js';
import { PostgresStartError } from './postgres-start-error.js';
import { reachableBinaries } from './reachable-folder.js';
import { removeHome } from './remove-postgres.js';
import { forgetReusedProcess, runningServer, stopServer } from './running-server.js';
import { serverUser } from './server-user.js';

export interface StartPostgresOptions {
  /** The folder that keeps the cluster, its password, its port and its log. */
  readonly dataDir: string;
  /** Fixed, instead of a free one that is kept from start to start. */
  readonly port?: number;
  /** Made when missing; `postgres` when not given. */
  readonly database?: string;
  readonly major?: PostgresMajor;
  /** `false` trades crash safety for speed: for databases of tests, never for anyone's data. */
  readonly isDurable?: boolean;
  /** Told what takes its time, one line each. */
  readonly log?: (line: string) => void;
}

export interface RunningPostgres {
  /** Of a superuser; the password is in it. */
  readonly url: string;
  /** The server was running already, left by an earlier process. */
  readonly attached: boolean;
  /** Stops the server, attached or not. A process that ends without it leaves the server to the next start. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server on this machine's loopback, or attaches to the one that already runs on this cluster.
 *
 * @throws PostgresStartError
 */
export async function startPostgres(options: StartPostgresOptions): Promise<RunningPostgres> {
  const { dataDir, database = 'postgres', major = 18, log = () => undefined } = options;
  const user = serverUser(dataDir);
  const { home, isAbandoned } = homeAt(dataDir, user);
  const binaries = reachableBinaries(packagedBinaries(major), user);

  if (isAbandoned) await removeHome(home);
  home.create();
  const surviving = await survivingPort(home);
  if (surviving === null) log(`PostgreSQL ${binaries.version}: starting`);
  await initializeCluster(home, binaries);

  const port = surviving ?? (await start(home, binaries, options));
  await createDatabase(home, port, database);
  return {
    url: connectionUrl(home, port, database),
    attached: surviving !== null,
    stop: async () => stopServer(home.cluster, 'fast'),
  };
}

/** The port of a server that an earlier process left behind and that answers; one that does not is stopped. */
async function survivingPort(home: Home): Promise<number | null> {
  const server = runningServer(home.cluster);
  if (server === null) return null;
  if (await answers(home, server.port, 30_000)) return server.port;
  await stopServer(home.cluster, 'immediate');
  return null;
}

async function start(
  home: Home,
  binaries: Binaries,
  { port: fixed, isDurable = true }: StartPostgresOptions,
): Promise<number> {
  forgetReusedProcess(home.cluster);
  const port = await choosePort(home, fixed);
  await launch(home, binaries, { ...network(port), ...(isDurable ? {} : forTests) });
  if (fixed === undefined) home.rememberPort(port);
  return port;
}

async function choosePort(home: Home, fixed: number | undefined): Promise<number> {
  if (fixed !== undefined) {
    if (await isFree(fixed)) return fixed;
    throw new PostgresStartError(`Port ${fixed} is busy; PostgreSQL cannot listen there`);
  }
  const remembered = home.rememberedPort;
  return remembered !== null && (await isFree(remembered)) ? remembered : freePort();
}

/** No Unix socket: its folder would be one more thing to find, and its lock one more to outlive a crash. */
const network = (port: number): Settings => ({
  port,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
});

const forTests: Settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 };
