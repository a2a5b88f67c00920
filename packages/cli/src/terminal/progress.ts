/** What progress is shown on; standard error, so that results can be piped. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const BAR_WIDTH = 24;
const REDRAW_EVERY = 80;
const LINE_EVERY = 5_000;

/** Progress of long work: a bar on a terminal, and a line now and then where nobody watches. */
export class Progress {
  private shownAt = Number.NEGATIVE_INFINITY;
  private isBarShown = false;
  private last: readonly [number, number | null, string] | undefined;

  constructor(
    private readonly screen: Screen,
    private readonly now: () => number = () => performance.now(),
  ) {}

  update(done: number, total: number | null, label: string): void {
    this.last = [done, total, label];
    const isComplete = total !== null && done >= total;
    const pause = this.screen.isTTY ? REDRAW_EVERY : LINE_EVERY;
    if (isComplete || this.now() - this.shownAt >= pause) this.show();
  }

  /** Makes room for a line of result; the bar comes back with the next update. */
  clear(): void {
    if (!this.isBarShown) return;
    this.screen.write('\r\u001b[K');
    this.isBarShown = false;
  }

  /** Leaves the last state on the screen. */
  finish(): void {
    if (!this.isBarShown) return;
    this.show();
    this.screen.write('\n');
    this.isBarShown = false;
  }

  private show(): void {
    if (!this.last) return;
    this.shownAt = this.now();
    if (!this.screen.isTTY) {
      this.screen.write(`${lineOf(...this.last)}\n`);
      return;
    }
    const text = barOf(...this.last).slice(0, (this.screen.columns ?? 80) - 1);
    this.screen.write(`\r${text}\u001b[K`);
    this.isBarShown = true;
  }
}

function lineOf(done: number, total: number | null, label: string): string {
  return total === null ? `${label}: ${done}` : `${label}: ${percentOf(done, total)} %`;
}

function barOf(done: number, total: number | null, label: string): string {
  if (total === null) return `${label} ${done}`;
  const full = Math.round((percentOf(done, total) / 100) * BAR_WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${percentOf(done, total)} % ${label}`;
}

const percentOf = (done: number, total: number) => (total <= 0 ? 100 : Math.min(100, Math.floor((done / total) * 100)));
