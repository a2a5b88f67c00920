import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Conversation } from './conversation.js';
import { WireRecorder, type WireReport } from './wire-recorder.js';

/**
 * Stands between an application and its database and reads along, so that nothing in a driver
 * can hide a statement. It changes no byte.
 */
export class WireTap {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly recorder: WireRecorder,
    /** The database's URL, through the tap. */
    readonly url: string,
  ) {}

  static async open(databaseUrl: string): Promise<WireTap> {
    const target = new URL(databaseUrl);
    const recorder = new WireRecorder();
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The wire tap does not listen.');

    const tapped = new URL(databaseUrl);
    tapped.hostname = '127.0.0.1';
    tapped.port = String(address.port);
    tapped.searchParams.set('sslmode', 'disable');
    const tap = new WireTap(server, recorder, tapped.href);
    server.on('connection', (application) => tap.join(application, target));
    return tap;
  }

  async observe(work: () => Promise<unknown>): Promise<WireReport> {
    return this.recorder.observe(work);
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(application: Socket, { hostname, port }: URL): void {
    const database = connect(Number(port === '' ? 5432 : port), hostname);
    const conversation = new Conversation(this.recorder);
    application.on('data', (chunk: Buffer) => conversation.sent(chunk));
    database.on('data', (chunk: Buffer) => conversation.answered(chunk));
    this.pass(application, database);
    this.pass(database, application);
  }

  private pass(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.setNoDelay(true);
    from.pipe(to);
    // Either side may break off, as specs make it do. The other is told, after what was still under way.
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.sockets.delete(from);
      to.end();
    });
  }
}
