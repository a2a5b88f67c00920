import type { ValueTransformer } from 'typeorm';

/** For `bigint` columns: PostgreSQL's 64 bits do not fit a `number`, so they are a `bigint` here. */
export const bigintColumn: ValueTransformer = {
  to: (value: bigint | null | undefined) => (value === null || value === undefined ? value : value.toString()),
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};
