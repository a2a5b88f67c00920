import { moduleTestWith } from '@rustok/testing';
import { RustokModule } from '../../src/index.js';
import { FaultsModule } from '../faults/faults.module.js';
import { NotesModule } from '../notes/notes.module.js';

const t = moduleTestWith({ graphql: { modules: ['faults'] } }, FaultsModule, NotesModule);

const FIELDS = '{ __schema { queryType { fields { name } } types { name } } }';

interface Fields {
  readonly __schema: {
    readonly queryType: { readonly fields: readonly { readonly name: string }[] };
  };
}

describe('an endpoint that serves some of the modules', () => {
  it('has their operations and no others', async () => {
    const { data } = await t.graphql(FIELDS);
    const names = (data as unknown as Fields).__schema.queryType.fields.map(({ name }) => name);

    expect(names).toContain('faultPing');
    expect(names).not.toContain('note');
    expect(await t.graphql('{ faultPing }')).toEqual({ data: { faultPing: 'pong' } });
  });

  it('is refused when it names one that is not composed', () => {
    const options = { database: { url: t.databaseUrl }, graphql: { modules: ['fault'] } };

    expect(() => RustokModule.forRoot(options, t.modules)).toThrow(
      'graphql.modules names "fault", which is not composed.',
    );
  });
});
