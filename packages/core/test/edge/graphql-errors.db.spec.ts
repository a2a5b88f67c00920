import { moduleTest } from '@rustok/testing';
import { FaultsModule } from '../faults/faults.module.js';

const t = moduleTest(FaultsModule);

const query = (kind: string) => t.graphql('query ($kind: String!) { fault(kind: $kind) { id } }', { kind });
const mutate = (kind: string) =>
  t.graphql(
    'mutation ($kind: String!) { faultRaise(kind: $kind) { fault { id } userErrors { code field message } } }',
    { kind },
  );

describe('an error that the caller can mend', () => {
  it.each([
    ['invalid', [{ code: 'FAULT_KIND', field: ['input', 'kind'], message: 'This kind.' }]],
    ['notFound', [{ code: 'FAULT_NOT_FOUND', field: null, message: 'None.' }]],
    ['conflict', [{ code: 'FAULT_CONFLICT', field: null, message: 'Changed.' }]],
  ])('stands in the userErrors of a mutation, and nowhere else: %s', async (kind, userErrors) => {
    expect(await mutate(kind)).toEqual({ data: { faultRaise: { fault: null, userErrors } } });
  });

  it.each([
    ['invalid', 'FAULT_INVALID'],
    ['conflict', 'FAULT_CONFLICT'],
  ])('stands in the errors of a query: %s', async (kind, code) => {
    expect(await query(kind)).toMatchObject({
      data: { fault: null },
      errors: [{ path: ['fault'], extensions: { code } }],
    });
  });

  it('is none where a query asks for what does not exist', async () => {
    expect(await query('notFound')).toEqual({ data: { fault: null } });
  });

  it('is none when all is well', async () => {
    expect(await mutate('none')).toEqual({ data: { faultRaise: { fault: { id: '1' }, userErrors: [] } } });
  });
});

describe('an error that the caller cannot mend', () => {
  const refusals = [
    ['forbidden', { code: 'FAULT_FORBIDDEN' }],
    ['unauthenticated', { code: 'FAULT_UNAUTHENTICATED' }],
    ['rateLimited', { code: 'FAULT_RATE_LIMITED', retryAfter: 7 }],
    ['unavailable', { code: 'FAULT_UNAVAILABLE', retryAfter: 2 }],
  ] as const;

  it.each(refusals)('stands in the errors, of queries and mutations: %s', async (kind, extensions) => {
    expect(await query(kind)).toMatchObject({ data: { fault: null }, errors: [{ extensions }] });
    expect(await mutate(kind)).toMatchObject({
      data: { faultRaise: null },
      errors: [{ path: ['faultRaise'], extensions }],
    });
  });
});

describe('an error that nobody foresaw', () => {
  it.each(['unknown', 'text', 'foreignStatus'])('keeps its words to the log: %s', async (kind) => {
    for (const answer of [await query(kind), await mutate(kind)]) {
      expect(answer.errors).toEqual([
        {
          message: 'Something went wrong on our side. It has been logged.',
          path: [expect.any(String)],
          locations: expect.any(Array),
          extensions: { code: 'INTERNAL_ERROR' },
        },
      ]);
      expect(JSON.stringify(answer)).not.toMatch(/hunter2|\.ts:/);
    }
    expect(t.loggedErrors.join()).toContain('hunter2');
  });

  it('keeps its words to the log where a field throws it, and the rest is answered', async () => {
    const answer = await t.graphql('{ fault(kind: "none") { id broken } }');

    expect(answer).toMatchObject({
      data: { fault: { id: '1', broken: null } },
      errors: [{ path: ['fault', 'broken'], extensions: { code: 'INTERNAL_ERROR' } }],
    });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(t.loggedErrors.join()).toContain('hunter2');
  });
});

describe('an input that does not pass', () => {
  const check = (input: object) =>
    t.graphql(
      'mutation ($input: FaultCheckInput!) { faultCheck(input: $input) { fault { id } userErrors { code field message } } }',
      {
        input,
      },
    );
  const id = '0198a7f0-0000-7000-8000-000000000001';

  it('is refused field by field, with the path of each', async () => {
    const { data } = await check({ id: 'x', name: 'too long', parts: [{ size: 1 }, { size: 10 }] });

    expect(data).toMatchObject({
      faultCheck: {
        fault: null,
        userErrors: [
          { code: 'IS_UUID', field: ['id'] },
          { code: 'IS_LENGTH', field: ['name'] },
          { code: 'MAX', field: ['parts', '1', 'size'] },
        ],
      },
    });
  });

  it('may leave a field out, may clear one that can be cleared, and no other', async () => {
    expect(await check({ id })).toMatchObject({ data: { faultCheck: { fault: { id }, userErrors: [] } } });
    expect(await check({ id, note: null })).toMatchObject({ data: { faultCheck: { userErrors: [] } } });
    expect(await check({ id, name: null })).toMatchObject({
      data: { faultCheck: { userErrors: [{ field: ['name'] }] } },
    });
  });

  it('is refused by the schema when it has unknown fields', async () => {
    expect(await check({ id, admin: true })).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});
