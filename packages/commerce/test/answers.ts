import type { GraphqlAnswer } from '@rustok/testing';

/** What a field answered; an answer with errors is none. */
export function dataOf<Data = never>(answer: GraphqlAnswer, field: string): Data {
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data?.[field] as Data;
}

/** The codes of an answer's errors. */
export function codesOf({ errors = [] }: GraphqlAnswer): unknown[] {
  return errors.map(({ extensions }) => extensions?.['code']);
}
