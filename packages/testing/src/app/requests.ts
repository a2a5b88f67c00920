import type { RequestContext } from '@rustok/core';

export const OPERATOR_TOKEN = 'operator-token-of-the-specs-0123456789';

export interface RequestOptions {
  /** The operator unless told. */
  readonly as?: 'operator' | 'anonymous';
  /** The test's tenant unless told; null sends no tenant. */
  readonly tenant?: RequestContext | null;
  /** Added last, so they win. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HttpOptions extends RequestOptions {
  readonly method?: string;
  /** A text or bytes are sent as they are, anything else as JSON. */
  readonly body?: unknown;
}

export interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

function headersOf({ as = 'operator', tenant, headers = {} }: RequestOptions): Record<string, string> {
  return {
    ...(as === 'operator' && { authorization: `Bearer ${OPERATOR_TOKEN}` }),
    ...(tenant && { 'x-tenant-id': tenant.tenant.id }),
    ...headers,
  };
}

export async function sendHttp(url: string, options: HttpOptions): Promise<Response> {
  const { method, body } = options;
  const raw = typeof body === 'string' ? body : body instanceof Uint8Array ? Buffer.from(body) : undefined;
  return fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body !== undefined && raw === undefined && { 'content-type': 'application/json' }),
      ...headersOf(options),
    },
    ...(body !== undefined && { body: raw ?? JSON.stringify(body) }),
  });
}

/** @throws Error when the answer is no GraphQL answer */
export async function sendGraphql(
  url: string,
  request: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> },
  options: RequestOptions,
): Promise<GraphqlAnswer> {
  const response = await sendHttp(url, { ...options, body: request });
  const text = await response.text();
  try {
    return JSON.parse(text) as GraphqlAnswer;
  } catch (error) {
    throw new Error(`The endpoint answered ${response.status} and no JSON: ${text.slice(0, 500)}`, { cause: error });
  }
}
