import { isLocale } from '@rustok/core/storefront';
import type { FastifyRequest } from 'fastify';

/** What is passed on to the API, so that it answers as if the visitor had asked it. */
export interface Visitor {
  /** Names the shop. */
  readonly host: string;
  readonly protocol: string;
  readonly address: string;
  readonly url: URL;
  /** The language chosen by `?lang=`. */
  readonly lang: string | null;
  readonly acceptLanguage: string;
  readonly requestId: string;
  readonly traceparent: string | undefined;
}

const BASE = 'http://shop.invalid';

export function visitorOf(request: FastifyRequest): Visitor {
  const { headers, host, protocol } = request;
  const url = new URL(BASE);
  // Assigned, because `//other.example/x` parsed against a base would name another host.
  const [path = '/', ...query] = request.url.split('?');
  url.pathname = path;
  url.search = query.join('?');
  const lang = url.searchParams.get('lang');
  return {
    host,
    protocol,
    address: request.ip,
    url,
    lang: lang !== null && isLocale(lang) ? lang : null,
    acceptLanguage: headers['accept-language'] ?? '',
    requestId: request.id,
    traceparent: typeof headers['traceparent'] === 'string' ? headers['traceparent'] : undefined,
  };
}
