import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ApiCall {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answers a call, or leaves it unanswered. */
export type Respond = (response: ServerResponse, call: ApiCall) => void;

/** An endpoint that fails as no real one would on demand. */
export class StandInApi {
  readonly calls: ApiCall[] = [];
  respond: Respond = answer({});
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Omit<ApiCall, 'url' | 'headers'>;
      const call = { url: request.url ?? '', headers: request.headers, query, variables };
      this.calls.push(call);
      this.respond(response, call);
    });
  });

  async start(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/graphql`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    if (!this.server.listening) return;
    this.server.close();
    await once(this.server, 'close');
  }
}

export const shop = { name: 'Corner shop', defaultLocale: 'en', locales: ['en', 'ar'], modules: ['things'] };

/** The shop, with what a page asked for. */
export function answer(data: object, errors?: readonly object[]): Respond {
  return raw(JSON.stringify({ data: { storefrontShop: shop, ...data }, errors }));
}

/** Refuses every root field, as the platform does when it cannot tell the tenant. */
export function refusal(code: string): Respond {
  const error = { message: code, path: ['storefrontShop'], extensions: { code } };
  return raw(JSON.stringify({ data: { storefrontShop: null, thing: null }, errors: [error] }));
}

export function raw(body: string, status = 200): Respond {
  return (response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}
