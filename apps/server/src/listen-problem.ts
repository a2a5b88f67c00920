interface ListenError {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly port?: number;
  readonly address?: string;
}

const SENTENCES: Readonly<Record<string, (error: ListenError) => string>> = {
  EADDRINUSE: ({ port }) => `Port ${port} is taken by another program; end it, or choose another port with PORT.`,
  EACCES: ({ port }) => `This user may not listen on port ${port}; choose one above 1023 with PORT.`,
  EADDRNOTAVAIL: ({ address }) => `This machine has no address ${address}; correct RUSTOK_HTTP_HOST.`,
  ENOTFOUND: () => 'RUSTOK_HTTP_HOST is no address of this machine; correct it.',
};

/** One sentence on why the server cannot listen, or null when the problem is another. */
export function listenProblem(error: unknown): string | null {
  const failure = (error ?? {}) as ListenError;
  if (failure.syscall !== 'listen') return null;
  return SENTENCES[String(failure.code)]?.(failure) ?? null;
}
