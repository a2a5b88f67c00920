/** What an operator can do about a storefront that does not start. The stack is of no use to them. */
export function startProblem(error: unknown): string {
  const { code, port, address } = error as {
    readonly code?: string;
    readonly port?: number;
    readonly address?: string;
  };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program; end it, or choose another one with PORT.`;
  if (code === 'EACCES') return `This user may not listen on port ${port}; choose one above 1024 with PORT.`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${address}; correct RUSTOK_HTTP_HOST.`;
  return error instanceof Error ? error.message : String(error);
}
