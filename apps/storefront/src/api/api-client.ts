import { readAnswer, type ApiAnswer } from './answer.js';
import { postJson } from './post-json.js';
import type { Visitor } from './visitor.js';

/** The API did not answer, or not in time, or not in GraphQL. */
export class ApiUnavailable extends Error {
  override readonly name = 'ApiUnavailable';
}

export interface ApiQuery {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export class ApiClient {
  private readonly url: URL;

  constructor(
    url: string,
    /** Milliseconds. */
    private readonly timeout: number,
  ) {
    this.url = new URL(url);
  }

  /** @throws ApiUnavailable */
  async ask({ document, variables }: ApiQuery, visitor: Visitor): Promise<ApiAnswer> {
    const url = new URL(this.url);
    if (visitor.lang !== null) url.searchParams.set('lang', visitor.lang);
    for (const [name, value] of Object.entries(visitor.market)) url.searchParams.set(name, value);
    const post = {
      headers: headersFor(visitor),
      body: JSON.stringify({ query: document, variables }),
      timeout: this.timeout,
    };
    try {
      const { body } = await postJson(url, post).catch((error: unknown) => {
        if (!isStaleConnection(error)) throw error;
        return postJson(url, post);
      });
      return readAnswer(body);
    } catch (error) {
      throw new ApiUnavailable('The API does not answer.', { cause: error });
    }
  }
}

/** The server closed a kept connection just when it was used again; a query may be repeated. */
function isStaleConnection(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

function headersFor({
  host,
  protocol,
  address,
  acceptLanguage,
  requestId,
  traceparent,
}: Visitor): Record<string, string> {
  return {
    host,
    'x-forwarded-for': address,
    'x-forwarded-proto': protocol,
    'x-request-id': requestId,
    ...(acceptLanguage !== '' && { 'accept-language': acceptLanguage }),
    ...(traceparent !== undefined && { traceparent }),
  };
}
