import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const PATIENCE = 60_000;

/** A process of ours that answers each message with one. */
export class Peer {
  private readonly child: ChildProcess;

  /** @param file TypeScript that Node itself can strip, so that nothing has to be compiled first */
  constructor(file: string) {
    this.child = fork(file, { execArgv: ['--disable-warning=ExperimentalWarning'], env: {} });
  }

  /** @throws Error when it ends, or says nothing for a minute */
  async ask<Answer>(message: object): Promise<Answer> {
    const limit = new AbortController();
    const ended = once(this.child, 'exit', { signal: limit.signal }).then(() => {
      throw new Error('A process of the benchmark ended.');
    });
    const answered = once(this.child, 'message', {
      signal: AbortSignal.any([limit.signal, AbortSignal.timeout(PATIENCE)]),
    });
    // The loser of the race is refused when the winner is known.
    ended.catch(() => undefined);
    answered.catch(() => undefined);
    try {
      this.child.send(message);
      const [answer] = (await Promise.race([answered, ended])) as [Answer];
      return answer;
    } finally {
      limit.abort();
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}
