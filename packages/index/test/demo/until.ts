import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is the expected one; the last answer fails the test when the time is over. */
export async function until<Answer>(ask: () => Promise<Answer>, expected: Answer, limit = 20_000): Promise<void> {
  const end = Date.now() + limit;
  let answer = await ask();
  while (JSON.stringify(answer) !== JSON.stringify(expected) && Date.now() < end) {
    await pause(10);
    answer = await ask();
  }
  expect(answer).toEqual(expected);
}
