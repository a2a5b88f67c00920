/** Where one tenant is served. */
export interface Shop {
  readonly port: number;
  readonly tenant: string;
  /** Of the operator; a visitor has none. */
  readonly token?: string;
}

export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export const GRAPHQL_PATH = '/api/graphql';

export function headersOf({ tenant, token }: Omit<Shop, 'port'>): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-tenant-slug': tenant,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
}

/**
 * @returns the answer as it came
 * @throws Error when it holds errors
 */
export async function postGraphql(shop: Shop, request: GraphqlRequest): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${shop.port}${GRAPHQL_PATH}`, {
    method: 'POST',
    headers: headersOf(shop),
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  const { errors } = JSON.parse(text) as { errors?: unknown };
  if (!response.ok || errors !== undefined)
    throw new Error(`GraphQL answered ${response.status}: ${text.slice(0, 500)}`);
  return text;
}

/** @returns the answer's only root field */
export async function askGraphql<Field>(shop: Shop, request: GraphqlRequest): Promise<Field> {
  const { data } = JSON.parse(await postGraphql(shop, request)) as { data: Record<string, Field> };
  const [field] = Object.values(data);
  if (field == null) throw new Error('GraphQL answered nothing.');
  return field;
}
