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
  /** The currency and the country chosen likewise, by their parameters. */
  readonly market: Readonly<Record<string, string>>;
  readonly acceptLanguage: string;
  readonly requestId: string;
  readonly traceparent: string | undefined;
}

/** As the API reads them; it refuses what looks otherwise. */
const MARKET = { currency: /^[A-Z]{3}$/, country: /^[A-Z]{2}$/ };

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
    market: marketOf(url),
    acceptLanguage: headers['accept-language'] ?? '',
    requestId: request.id,
    traceparent: typeof headers['traceparent'] === 'string' ? headers['traceparent'] : undefined,
  };
}

function marketOf({ searchParams }: URL): Record<string, string> {
  return Object.fromEntries(
    Object.entries(MARKET).flatMap(([name, form]) => {
      const value = searchParams.get(name);
      return value !== null && form.test(value) ? [[name, value]] : [];
    }),
  );
}
