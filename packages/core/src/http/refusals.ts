const refused = new WeakSet<object>();

/** Marks an error of the request as a whole (tenant, access, module), as against one of its input. */
export function markRefused(error: unknown): unknown {
  if (typeof error === 'object' && error !== null) refused.add(error);
  return error;
}

export function isRefused(error: object): boolean {
  return refused.has(error);
}
