/** What core reads of a request, whichever HTTP server carries it. */
export interface RequestFacts {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  header(name: string): string | undefined;
}

interface IncomingRequest {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Reads a Fastify, Express or Node request. A header that is sent twice counts as its first value. */
export function factsOf(request: IncomingRequest): RequestFacts {
  return {
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    header(name) {
      const value = request.headers?.[name.toLowerCase()];
      return typeof value === 'string' ? value : value?.[0];
    },
  };
}
