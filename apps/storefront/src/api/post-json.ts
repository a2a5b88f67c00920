import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

export interface JsonResponse {
  readonly status: number;
  readonly body: unknown;
}

interface PostOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds until the whole answer must be there. */
  readonly timeout: number;
}

const MAX_ANSWER = 8 * 1024 * 1024;
const agents = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) };

/**
 * Node's own client, because `fetch` refuses to send a `Host` that is not the URL's, and the
 * visitor's host is what tells the API which shop to answer for.
 *
 * @throws Error when the answer does not come in time, is no JSON, or is larger than 8 MiB
 */
export async function postJson(url: URL, { headers, body, timeout }: PostOptions): Promise<JsonResponse> {
  const isSecure = url.protocol === 'https:';
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = (isSecure ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      agent: isSecure ? agents['https:'] : agents['http:'],
      // Node would take the name for TLS from the Host header.
      ...(isSecure && { servername: url.hostname }),
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(timeout),
    });
    request.on('response', resolve).on('error', reject).end(body);
  });
  return { status: response.statusCode ?? 0, body: JSON.parse(await textOf(response)) };
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_ANSWER) throw new Error('The answer of the API is larger than 8 MiB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
