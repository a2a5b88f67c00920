import { createHash } from 'node:crypto';
import { moduleTestWith } from '@rustok/testing';
import { readManifest } from '../../src/graphql/operations/manifest.js';
import { NotesModule } from '../notes/notes.module.js';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const LISTED = 'query Listed { __typename }';
const manifest = {
  format: 'apollo-persisted-query-manifest' as const,
  version: 1 as const,
  operations: [{ id: hashOf(LISTED), name: 'Listed', type: 'query', body: LISTED }],
};
const t = moduleTestWith({ graphql: { persistedOperations: { manifest, only: true } } }, NotesModule);

const post = async (body: object, as: 'operator' | 'anonymous' = 'anonymous') =>
  (await t.http('/api/graphql', { body, as })).json();
const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
const get = async (sha256Hash: string, as: 'operator' | 'anonymous' = 'anonymous') =>
  t.http(`/api/graphql?extensions=${encodeURIComponent(JSON.stringify(byHash(sha256Hash).extensions))}`, {
    as,
    headers: { 'apollo-require-preflight': '1' },
  });
const codes = (answer: unknown) =>
  (answer as { errors?: { extensions: { code: string } }[] }).errors?.map(({ extensions }) => extensions.code);

describe('an operation of the list', () => {
  it('is answered by its id, and by its whole text', async () => {
    expect(await post(byHash(hashOf(LISTED)))).toEqual({ data: { __typename: 'Query' } });
    expect(await post({ query: LISTED })).toEqual({ data: { __typename: 'Query' } });
  });

  it('may be kept for a moment where anybody asks by GET, and not what staff see', async () => {
    const anonymous = await get(hashOf(LISTED));
    expect(await anonymous.json()).toEqual({ data: { __typename: 'Query' } });
    expect(anonymous.headers.get('cache-control')).toBe('public, max-age=1');
    expect(anonymous.headers.get('vary')).toContain('X-Tenant-ID');

    expect((await get(hashOf(LISTED), 'operator')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('an operation that is on no list', () => {
  it.each([
    ['that is right', '{ note(id: "1") { id } }'],
    ['that the schema does not have', '{ nothing }'],
    ['that is none', '{'],
  ])('is refused without a credential, and told nothing: %s', async (_, query) => {
    expect(codes(await post({ query }))).toEqual(['PERSISTED_OPERATION_REQUIRED']);
  });

  it('cannot be taught by its hash', async () => {
    const query = '{ again: __typename }';

    expect(codes(await post({ query, ...byHash(hashOf(query)) }))).toEqual(['PERSISTED_OPERATION_REQUIRED']);
    expect(codes(await post(byHash(hashOf(query))))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });

  it('is answered to staff, who may teach it too', async () => {
    const query = '{ adminNotes { id } }';

    expect(await post({ query, ...byHash(hashOf(query)) }, 'operator')).toEqual({ data: { adminNotes: [] } });
    expect(await post(byHash(hashOf(query)), 'operator')).toEqual({ data: { adminNotes: [] } });
  });

  it('is not answered without a credential because staff taught it', async () => {
    const query = '{ taught: __typename }';
    await post({ query, ...byHash(hashOf(query)) }, 'operator');

    expect(codes(await post(byHash(hashOf(query))))).toEqual(['PERSISTED_OPERATION_REQUIRED']);
  });
});

describe('a manifest', () => {
  it('may be one of Relay', () => {
    expect([...readManifest({ abc: LISTED })]).toEqual([
      ['abc', LISTED],
      [hashOf(LISTED), LISTED],
    ]);
  });

  it('is refused at the start where it is none', () => {
    expect(() => readManifest([1])).toThrow('neither of Apollo');
    expect(() => readManifest({ ...manifest, version: 2 })).toThrow('neither of Apollo');
  });
});
