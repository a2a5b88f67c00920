import type { RequestContext } from '../context/request-context.js';

/** What a command may use to talk to the person who runs it. */
export interface CommandOutput {
  /** One line of result, to standard output. */
  line(text: string): void;
  /** Progress of long work; `total` is unknown when null. Shown as a bar on a terminal, else now and then as a line. */
  progress(done: number, total: number | null, label: string): void;
}

export interface CommandInput {
  readonly arguments: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly output: CommandOutput;
  /** Raised by Ctrl-C: finish what was begun, and stop. */
  readonly signal: AbortSignal;
  /** A context of the tenant that `--tenant` names; the command itself is the actor. */
  readonly context: () => Promise<RequestContext>;
}

export interface CommandOption {
  /** As commander writes it: `--locale <locale>`. */
  readonly flags: string;
  readonly description: string;
}

/** A command that a module contributes to `rustok`. */
export abstract class Command {
  /** Words and arguments: `import shopify <file>`. */
  abstract readonly usage: string;
  abstract readonly description: string;
  readonly options: readonly CommandOption[] = [];
  /** Whether it works on one tenant, named by `--tenant`. */
  abstract readonly tenant: boolean;

  /** @returns the exit code; 0 when all went well */
  abstract run(input: CommandInput): Promise<number>;
}
