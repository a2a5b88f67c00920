import type { LoggerService } from '@nestjs/common';

/** Keeps what the application logs as errors until the test is over. */
class ErrorLog implements LoggerService {
  private lines: string[] = [];
  private isExpected = false;

  /** What was logged in this test. Whoever asks expects it, so it is not printed. */
  read(): readonly string[] {
    this.isExpected = true;
    return this.lines;
  }

  /** Prints what nobody asked for, and begins anew. */
  flush(): void {
    if (!this.isExpected) for (const line of this.lines) console.error(line);
    this.lines = [];
    this.isExpected = false;
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.lines.push([message, ...rest].map(String).join(' '));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.error(message, ...rest);
  }

  log(): void {
    // Only errors are of interest.
  }

  warn(): void {
    // Only errors are of interest.
  }
}

/** One for the process, as Nest's own logger is. */
export const errorLog = new ErrorLog();
