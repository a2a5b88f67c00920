/** The platform does not start; the message is one sentence for the person at the terminal. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    message: string,
    /** What the program that failed had printed. */
    readonly output = '',
  ) {
    super(message);
  }
}
