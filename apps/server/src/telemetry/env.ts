/** Variables of the OpenTelemetry specification; each of them alone means that traces are wanted. */
export const TELEMETRY_SWITCHES = [
  'OTEL_TRACES_EXPORTER',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
] as const;

/** Read here and not with the rest, because telemetry must be running before anything else is loaded. */
export const isTelemetryWanted = (): boolean => TELEMETRY_SWITCHES.some((name) => Boolean(process.env[name]));
