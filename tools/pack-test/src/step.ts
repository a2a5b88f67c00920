/** Says what is done, and how long it took. */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const begin = performance.now();
  try {
    return await work();
  } catch (error) {
    process.stdout.write(`✗ ${name}\n`);
    throw error;
  } finally {
    process.stdout.write(`${((performance.now() - begin) / 1000).toFixed(1).padStart(6)} s  ${name}\n`);
  }
}

/** @throws Error that shows both */
export function expectEqual(what: string, actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: ${is} instead of ${should}`);
}
