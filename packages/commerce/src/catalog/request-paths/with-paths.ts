import { DomainError, type ErrorDetails } from '@rustok/core';

type ToPath = (path: readonly string[]) => readonly string[];
type ErrorClass = new (code: string, message: string, details: ErrorDetails) => DomainError;

/** Runs work whose errors tell of fields by other paths than the caller's, and tells by the caller's. */
export async function toldAt<Result>(toPath: ToPath, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DomainError ? withPaths(error, toPath) : error;
  }
}

function withPaths(error: DomainError, toPath: ToPath): DomainError {
  const { code, message, fields, facts } = error;
  if (fields.length === 0) return error;
  return new (error.constructor as ErrorClass)(code, message, {
    fields: fields.map((problem) => ({ ...problem, field: toPath(problem.field) })),
    ...(facts && { facts }),
    cause: error,
  });
}
