import type { CommandOutput } from '@rustok/core';
import { Progress, type Screen } from './progress.js';

/** Results to standard output, progress to standard error. */
export class TerminalOutput implements CommandOutput {
  private readonly bar: Progress;

  constructor(
    private readonly results: Pick<Screen, 'write'> = process.stdout,
    progress: Screen = process.stderr,
  ) {
    this.bar = new Progress(progress);
  }

  line(text: string): void {
    this.bar.clear();
    this.results.write(`${text}\n`);
  }

  progress(done: number, total: number | null, label: string): void {
    this.bar.update(done, total, label);
  }

  end(): void {
    this.bar.finish();
  }
}
