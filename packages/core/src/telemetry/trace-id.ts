import { trace } from '@opentelemetry/api';

/** The id of the active trace, or null when nothing is traced. */
export function currentTraceId(): string | null {
  return trace.getActiveSpan()?.spanContext().traceId ?? null;
}
