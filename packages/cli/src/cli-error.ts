/** A sentence for the person at the terminal; what they can mend, without a stack. */
export class CliError extends Error {}
