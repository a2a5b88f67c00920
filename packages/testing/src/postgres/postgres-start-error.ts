/** PostgreSQL does not run; the message is one sentence for the person who started it. */
export class PostgresStartError extends Error {
  override readonly name = 'PostgresStartError';
}
