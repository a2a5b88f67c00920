import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartError } from './start-error.js';

/** @throws StartError when something listens there, on whichever address of this machine */
export async function requireFree(port: number, variable: string): Promise<void> {
  for (const host of ['0.0.0.0', '127.0.0.1']) {
    const server = createServer().listen(port, host);
    try {
      await once(server, 'listening');
    } catch {
      throw new StartError(`Port ${port} is busy; stop what listens there, or choose another with ${variable}=…`);
    }
    server.close();
    await once(server, 'close');
  }
}
