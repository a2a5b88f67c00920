import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What breaks a client of the former schema, in sentences. */
export async function graphqlChanges(before: string, after: string): Promise<readonly string[]> {
  // Subgraph schemas use directives that only a router declares.
  const [former, next] = [before, after].map((text) => buildSchema(text, { assumeValidSDL: true }));
  if (!former || !next) return [];
  const changes = await diff(former, next);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}
