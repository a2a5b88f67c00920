import { MessageReader, texts, type Message } from './messages.js';
import type { WireRecorder } from './wire-recorder.js';

/** What is said on one connection, listened to in both directions. */
export class Conversation {
  private readonly frontend = new MessageReader(true);
  private readonly backend = new MessageReader(false);
  private readonly statements = new Map<string, string>();
  private readonly portals = new Map<string, string>();
  /** How many ReadyForQuery are still to come; the first ends the startup. */
  private awaited = 1;

  constructor(private readonly recorder: WireRecorder) {}

  sent(chunk: Buffer): void {
    for (const message of this.frontend.read(chunk)) this.hear(message);
  }

  answered(chunk: Buffer): void {
    for (const { type } of this.backend.read(chunk)) {
      if (type === 'Z') this.awaited -= 1;
    }
  }

  private hear({ type, body }: Message): void {
    switch (type) {
      case 'Q': {
        const [text = ''] = texts(body, 1);
        this.recorder.executed(text);
        this.await();
        break;
      }
      case 'P': {
        const [statement = '', text = ''] = texts(body, 2);
        this.statements.set(statement, text);
        break;
      }
      case 'B': {
        const [portal = '', statement = ''] = texts(body, 2);
        this.portals.set(portal, this.statements.get(statement) ?? `(unknown statement "${statement}")`);
        break;
      }
      case 'E': {
        const [portal = ''] = texts(body, 1);
        this.recorder.executed(this.portals.get(portal) ?? `(unknown portal "${portal}")`);
        break;
      }
      case 'F':
        this.recorder.executed('(function call)');
        this.await();
        break;
      case 'S':
        this.await();
        break;
      default:
        // Startup, passwords, Describe, Close, Flush, COPY data: no statement.
        break;
    }
  }

  /** What is sent while an answer is still awaited shares its round trip: the driver pipelines. */
  private await(): void {
    if (this.awaited === 0) this.recorder.roundTrip();
    this.awaited += 1;
  }
}
