import { env } from 'node:process';

/** Rows of the file that is imported while processes are killed: some thousands, or what a long run asks for. */
export function importRows(): number {
  return Number(env.RUSTOK_TEST_IMPORT_ROWS ?? 2_000);
}

/** How often. */
export function importKills(): number {
  return Number(env.RUSTOK_TEST_IMPORT_KILLS ?? 4);
}
