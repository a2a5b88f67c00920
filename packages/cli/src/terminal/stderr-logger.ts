import type { LoggerService } from '@nestjs/common';

/** Warnings and errors only, beside the command's own output and not in it. */
export class StderrLogger implements LoggerService {
  log(): void {
    // What starts is of no interest to the person who runs a command.
  }

  warn(message: unknown): void {
    this.write('warning', message);
  }

  error(message: unknown): void {
    this.write('error', message);
  }

  private write(level: string, message: unknown): void {
    process.stderr.write(`${level}: ${String(message)}\n`);
  }
}
