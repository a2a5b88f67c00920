import { rmSync } from 'node:fs';
import { homeAt, type Home } from './home.js';
import { stopServer } from './running-server.js';
import { serverUser } from './server-user.js';

/** Stops the server of that folder, if one runs, and removes all that it kept. */
export async function removePostgres(dataDir: string): Promise<void> {
  await removeHome(homeAt(dataDir, serverUser(dataDir)).home);
  rmSync(dataDir, { recursive: true, force: true });
}

export async function removeHome(home: Home): Promise<void> {
  await stopServer(home.cluster, 'immediate');
  rmSync(home.folder, { recursive: true, force: true });
}
