import { setTimeout } from 'node:timers/promises';

/** Asks again until the expectation holds; what is waited for comes from another process. */
export async function eventually(expectation: () => Promise<void>): Promise<void> {
  const end = performance.now() + 10_000;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await setTimeout(10);
    }
  }
}
