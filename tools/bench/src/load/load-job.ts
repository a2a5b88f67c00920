/** What to send, and for how long; whichever bound is met first ends it. */
export interface LoadJob {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of the requests, one after the other. */
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  readonly maxRequests: number;
}

/** Latencies in milliseconds. */
export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}
