import type { Migration } from '@rustok/core';

/** The statement by which a migration created a function, for a later one that replaces it or puts it back. */
export function creationOf({ name: migration, up }: Migration, name: string): string {
  const statements = typeof up === 'function' ? [] : up;
  const found = statements.find((statement) => statement.startsWith(`CREATE FUNCTION ${name}(`));
  if (found === undefined) throw new Error(`${migration} does not create ${name}.`);
  return found;
}
