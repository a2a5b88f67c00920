import { z } from 'zod';

const errorSchema = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.object({ code: z.string().optional() }).optional(),
});

/** An answer of the endpoint: GraphQL over HTTP, with a code in each error. */
export const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(errorSchema).optional(),
});

export interface ApiError {
  readonly code: string;
  readonly message: string;
  /** Empty when the operation failed as a whole. */
  readonly path: readonly (string | number)[];
}

export interface ApiAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly ApiError[];
}

/** @throws ZodError when the endpoint does not speak GraphQL */
export function readAnswer(body: unknown): ApiAnswer {
  const { data, errors = [] } = answerSchema.parse(body);
  return {
    data: data ?? {},
    errors: errors.map(({ message, path = [], extensions }) => ({
      message,
      path,
      code: extensions?.code ?? 'INTERNAL_ERROR',
    })),
  };
}
