import { isTransactionControl, splitStatements } from './statement-texts.js';

/** What went over the wire while some work was done. */
export interface WireReport {
  /** Statements in their order, without transaction control and `set_config`. */
  readonly statements: readonly string[];
  /** Everything, transaction control included. */
  readonly all: readonly string[];
  /** How often the application waited for the server: pipelined messages share one. */
  readonly roundTrips: number;
}

/** Counts for as many observers as there are at the moment. */
export class WireRecorder {
  private readonly observers = new Set<{ all: string[]; roundTrips: number }>();

  async observe(work: () => Promise<unknown>): Promise<WireReport> {
    const observer = { all: [] as string[], roundTrips: 0 };
    this.observers.add(observer);
    try {
      await work();
    } finally {
      this.observers.delete(observer);
    }
    return { ...observer, statements: observer.all.filter((statement) => !isTransactionControl(statement)) };
  }

  executed(text: string): void {
    for (const { all } of this.observers) all.push(...splitStatements(text));
  }

  roundTrip(): void {
    for (const observer of this.observers) observer.roundTrips += 1;
  }
}
