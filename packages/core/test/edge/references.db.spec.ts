import { moduleTest } from '@rustok/testing';
import { FaultsModule } from '../faults/faults.module.js';

const t = moduleTest(FaultsModule);

async function sdl(): Promise<string> {
  const { data } = await t.graphql('{ _service { sdl } }');
  return JSON.stringify(data).replaceAll('\\n', '\n').replaceAll('\\"', '"');
}

describe('a type whose owner is not composed', () => {
  it('is a stub that can be resolved where fields are added to it', async () => {
    expect(await sdl()).toMatch(/type Note\s+@key\(fields: "id"\)\s+\{\s+id: ID!\s+faultCount: Int\s+\}/);
    const representations = [{ __typename: 'Note', id: '12345' }];
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Note { id faultCount } } }';

    expect(await t.graphql(query, { representations })).toEqual({
      data: { _entities: [{ id: '12345', faultCount: 5 }] },
    });
  });

  it('is a stub that is resolved elsewhere where it is only pointed at', async () => {
    expect(await sdl()).toMatch(/type Elsewhere\s+@key\(fields: "id", resolvable: false\)\s+\{\s+id: ID!\s+\}/);
    expect(await t.graphql('{ fault(kind: "none") { elsewhere { id } } }')).toEqual({
      data: { fault: { elsewhere: { id: 'e' } } },
    });
  });
});
