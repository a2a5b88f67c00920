import { readFileSync } from 'node:fs';
import type { OperationManifest } from '@rustok/core';

/** @throws Error in words that name the file; of which form its content is, the platform checks */
export function readOperations(file: string): OperationManifest {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as OperationManifest;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`RUSTOK_GRAPHQL_OPERATIONS: ${file} cannot be read: ${reason}`, { cause: error });
  }
}
