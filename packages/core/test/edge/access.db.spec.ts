import { moduleTest } from '@rustok/testing';
import { FaultsModule } from '../faults/faults.module.js';

const t = moduleTest(FaultsModule);

const codes = ({ errors = [] }: Awaited<ReturnType<typeof t.graphql>>) =>
  errors.map(({ extensions }) => extensions?.code);

describe('an operation that says nothing of access', () => {
  it("is nobody's, over GraphQL and REST", async () => {
    const query = '{ faultUnguarded { id } }';

    expect(await t.graphql(query)).toMatchObject({
      data: { faultUnguarded: null },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    expect(codes(await t.graphql(query, {}, { as: 'anonymous' }))).toEqual(['UNAUTHENTICATED']);
    expect((await t.http('/api/v1/faults/unguarded')).status).toBe(403);
    expect((await t.http('/api/v1/faults/unguarded', { as: 'anonymous' })).status).toBe(401);
  });
});

describe('an operation that needs a permission', () => {
  it('is refused without a credential, and with a wrong one', async () => {
    const query = '{ adminFault { id } }';

    expect(await t.graphql(query)).toEqual({ data: { adminFault: { id: '1' } } });
    expect(codes(await t.graphql(query, {}, { as: 'anonymous' }))).toEqual(['UNAUTHENTICATED']);
    for (const authorization of ['Bearer wrong', 'Basic b3BlcmF0b3I6', 'Bearer', '', `Bearer ${'x'.repeat(2000)}`]) {
      expect(codes(await t.graphql(query, {}, { headers: { authorization } }))).toEqual(['CREDENTIAL_INVALID']);
    }
  });
});

describe('a public operation', () => {
  it('is refused with a wrong credential: nobody should take it for theirs', async () => {
    const answer = await t.graphql(
      '{ fault(kind: "none") { id } }',
      {},
      { headers: { authorization: 'Bearer wrong' } },
    );

    expect(codes(answer)).toEqual(['CREDENTIAL_INVALID']);
  });

  it('needs a tenant, unless it says that it needs none', async () => {
    const nobody = { tenant: null, as: 'anonymous' } as const;

    expect(codes(await t.graphql('{ fault(kind: "none") { id } }', {}, nobody))).toEqual(['TENANT_REQUIRED']);
    expect((await t.http('/api/v1/faults/notFound', nobody)).status).toBe(400);
    expect(await t.graphql('{ faultPing __typename }', {}, nobody)).toEqual({
      data: { faultPing: 'pong', __typename: 'Query' },
    });
    expect((await t.http('/api/v1/faults/ping', nobody)).status).toBe(200);
  });

  it('is not answered for a tenant that does not exist', async () => {
    const answer = await t.graphql(
      '{ fault(kind: "none") { id } }',
      {},
      { headers: { 'x-tenant-id': '0198a7f0-0000-7000-8000-000000000001' } },
    );

    expect(answer).toMatchObject({ data: { fault: null }, errors: [{ extensions: { code: 'TENANT_NOT_FOUND' } }] });
  });
});

describe('a field for staff', () => {
  it('is null with an error for others, wherever the type is met', async () => {
    const query = '{ fault(kind: "none") { id secret cause { id secret } } }';

    expect(await t.graphql(query)).toEqual({
      data: { fault: { id: '1', secret: 'for staff', cause: { id: '10', secret: 'for staff' } } },
    });
    expect(await t.graphql(query, {}, { as: 'anonymous' })).toMatchObject({
      data: { fault: { id: '1', secret: null, cause: { id: '10', secret: null } } },
      errors: [
        { path: ['fault', 'secret'], extensions: { code: 'UNAUTHENTICATED' } },
        { path: ['fault', 'cause', 'secret'], extensions: { code: 'UNAUTHENTICATED' } },
      ],
    });
  });
});
