/** Says what is being done, and how long it took once it is. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begin = performance.now();
  process.stdout.write(`… ${name}\n`);
  const result = await work();
  process.stdout.write(`✓ ${name.padEnd(12)} ${((performance.now() - begin) / 1000).toFixed(1)} s\n`);
  return result;
}
