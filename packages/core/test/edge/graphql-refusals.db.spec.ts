import { moduleTest } from '@rustok/testing';
import { FaultsModule } from '../faults/faults.module.js';

const t = moduleTest(FaultsModule);

async function codeOf(body: unknown): Promise<unknown> {
  const response = await t.http('/api/graphql', { method: 'POST', body });
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors.map(({ extensions }) => extensions.code);
}

const entities = (...representations: unknown[]) => ({
  query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Note { id } } }',
  variables: { r: representations },
});

describe('a request that only the GraphQL libraries refuse', () => {
  it('has a code, and is no failure of ours', async () => {
    expect(await codeOf({ query: 'subscription { __typename }' })).toEqual(['BAD_REQUEST']);
    const persisted = (version: unknown) => ({ persistedQuery: { version, sha256Hash: 'abc' } });
    expect(await codeOf({ query: '{ __typename }', extensions: persisted(2) })).toEqual(['BAD_REQUEST']);
    expect(await codeOf({ query: '{ __typename }', extensions: persisted(1) })).toEqual(['BAD_REQUEST']);
  });

  it.each([['Nope'], ['__proto__'], ['constructor'], ['Query'], ['UserError'], [7]])(
    'is also one for the entity of a type that is none: %s',
    async (__typename) => {
      expect(await codeOf(entities({ __typename, id: '1' }))).toEqual(['REPRESENTATION_INVALID']);
    },
  );

  it('is also one for what represents nothing', async () => {
    expect(await codeOf(entities('text'))).toEqual(['REPRESENTATION_INVALID']);
    expect(await codeOf(entities({ __typename: 'Note', id: {} }))).toEqual([]);
  });
});
