import { trace } from '@opentelemetry/api';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { currentRequestId } from './request-scope.js';

/** Shorter ones would blot out ordinary words. */
const SHORTEST_SECRET = 6;
const URL_PASSWORD = /(:\/\/[^\s:/@"]*:)[^\s@"]+@/g;

/** Parts of the configuration that must not be seen in a log, whoever writes them there. */
export function secretsOf(databaseUrls: readonly string[], operatorToken = ''): string[] {
  const passwords = databaseUrls.flatMap((url) => {
    const { password } = new URL(url);
    return [password, decoded(password)];
  });
  return [...new Set([...passwords, operatorToken])].filter(({ length }) => length >= SHORTEST_SECRET);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** JSON lines on standard output, each with the request and the trace it belongs to. */
export function createLogger(
  level: string,
  secrets: readonly string[],
  destination: DestinationStream = pino.destination(1),
): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: originOf,
    hooks: { streamWrite: (line) => withoutSecrets(line, secrets) },
  };
  return pino(options, destination);
}

export function withoutSecrets(line: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (text, secret) => text.replaceAll(secret, '[secret]'),
    line.replaceAll(URL_PASSWORD, '$1[secret]@'),
  );
}

function originOf(): object {
  const span = trace.getActiveSpan()?.spanContext();
  const requestId = currentRequestId();
  return { ...(requestId !== undefined && { requestId }), ...(span && { traceId: span.traceId, spanId: span.spanId }) };
}
