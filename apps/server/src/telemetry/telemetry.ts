import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { isTelemetryWanted } from './env.js';

/** What ends telemetry, its last spans sent; absent where none is wanted. */
export type StopTelemetry = () => Promise<void>;

/**
 * Traces requests, by the OpenTelemetry SDK that the standard `OTEL_…` variables configure;
 * statements are traced by the platform itself. Off, it loads nothing: the SDK takes 150 ms.
 */
export async function startTelemetry(): Promise<StopTelemetry> {
  if (!isTelemetryWanted()) return async () => undefined;

  const [{ NodeSDK }, { HttpInstrumentation }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/instrumentation-http'),
  ]);
  const sdk = new NodeSDK({
    serviceName: 'rustok',
    instrumentations: [new HttpInstrumentation({ ignoreIncomingRequestHook: isProbe })],
    // Metrics are scraped and logs are read from standard output.
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  // The instrumentation changes `http` when somebody requires it, and ES modules never do.
  createRequire(import.meta.url)('node:http');
  return async () => sdk.shutdown();
}

function isProbe({ url = '' }: Pick<IncomingMessage, 'url'>): boolean {
  return url.startsWith('/health') || url.startsWith('/metrics');
}
