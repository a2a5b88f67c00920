import { moduleTestWith } from '@rustok/testing';
import { FaultsModule } from '../faults/faults.module.js';
import { NotesModule } from '../notes/notes.module.js';

const limits = { cost: 10, anonymousCost: 5, representations: 3, depth: 8, aliases: 20, tokens: 300 };
const t = moduleTestWith({ graphql: { limits } }, FaultsModule, NotesModule);

const asking = { headers: { 'x-graphql-cost': '1' } };
const faults = (count: number) =>
  `{ ${Array.from({ length: count }, (_, n) => `a${n}: fault(kind: "none") { id }`).join(' ')} }`;
const entities = (count: number) => ({
  query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Note { id } } }',
  variables: { r: Array.from({ length: count }, () => ({ __typename: 'Note', id: t.ctx.tenant.id })) },
});

describe('the cost of a request', () => {
  it('is told to those who ask', async () => {
    expect(await t.graphql(faults(2), {}, asking)).toMatchObject({
      extensions: { cost: { requestedQueryCost: 2, maximumQueryCost: 10 } },
    });
    expect(await t.graphql(faults(2), {}, { as: 'anonymous', ...asking })).toMatchObject({
      extensions: { cost: { maximumQueryCost: 5 } },
    });
    expect(await t.graphql(faults(2))).not.toHaveProperty('extensions');
  });

  it('has a limit, and a lower one without a credential', async () => {
    expect(await t.graphql(faults(6))).not.toHaveProperty('errors');
    expect(await t.graphql(faults(5), {}, { as: 'anonymous' })).not.toHaveProperty('errors');

    expect(await t.graphql(faults(6), {}, { as: 'anonymous' })).toMatchObject({
      errors: [{ extensions: { code: 'MAX_COST_EXCEEDED', cost: { requestedQueryCost: 6, maximumQueryCost: 5 } } }],
    });
    const refused = await t.http('/api/graphql', { body: { query: faults(11) } });
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'MAX_COST_EXCEEDED' } }] },
    ]);
  });

  it('is nobody’s with a wrong credential', async () => {
    const wrong = { headers: { authorization: 'Bearer wrong' } };

    expect(await t.graphql(faults(6), {}, wrong)).toMatchObject({
      errors: [{ extensions: { code: 'MAX_COST_EXCEEDED' } }],
    });
  });

  it('grows with the entities that a router asks for, which have a limit too', async () => {
    const ask = async (count: number) => (await t.http('/api/graphql', { body: entities(count) })).json();

    expect(await ask(3)).not.toHaveProperty('errors');
    expect(await ask(4)).toMatchObject({ errors: [{ extensions: { code: 'REPRESENTATIONS_TOO_MANY' } }] });
  });

  it('does not keep the other limits from being set', async () => {
    expect(await t.graphql(`{ fault(kind: "none") ${'{ cause '.repeat(8)} { id } ${'}'.repeat(8)} }`)).toMatchObject({
      errors: [{ message: 'The query is nested deeper than 8 levels.' }],
    });
    expect(await t.graphql(faults(21))).toMatchObject({ errors: [{ message: 'The query has more than 20 aliases.' }] });
    expect(await t.graphql(`{ ${'__typename '.repeat(300)} }`)).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
    });
  });
});
