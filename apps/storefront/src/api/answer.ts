import { z } from 'zod';

const errorSchema = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.object({ code: z.string().optional() }).optional(),
});

/** GraphQL over HTTP, with a code in each error. */
const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(errorSchema).optional(),
});

/** Problem details: the request was refused before it reached the endpoint, for its host say. */
const refusalSchema = z.object({ code: z.string(), detail: z.string() });

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

/** @throws ZodError when it is neither GraphQL nor a refusal */
export function readAnswer(body: unknown): ApiAnswer {
  const refusal = refusalSchema.safeParse(body).data;
  if (refusal) return { data: {}, errors: [{ code: refusal.code, message: refusal.detail, path: [] }] };
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
