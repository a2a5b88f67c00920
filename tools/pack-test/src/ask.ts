import { setTimeout as delay } from 'node:timers/promises';
import { OPERATOR_TOKEN } from './host-process.js';

export const TENANT = 'acme';

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Sends a GraphQL request as the operator, in the one tenant that there is. */
export async function ask(url: string, query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${OPERATOR_TOKEN}`,
      'x-tenant-slug': TENANT,
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** Asks again until the answer is the expected one: events take their time. @throws Error with the last answer */
export async function eventually(url: string, query: string, expected: object): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await ask(url, query);
    if (JSON.stringify(answer.data) === JSON.stringify(expected)) return;
    if (Date.now() > deadline) throw new Error(`${query} answers ${JSON.stringify(answer)}`);
    await delay(100);
  }
}
