import { moduleTest } from '@rustok/testing';
import { FaultsModule } from '../faults/faults.module.js';

const t = moduleTest(FaultsModule);

const post = (body: unknown, headers: Record<string, string> = {}) =>
  t.http('/api/graphql', { method: 'POST', body, headers });

const nested = (levels: number) => `{ fault(kind: "none") ${'{ cause '.repeat(levels)} { id } ${'}'.repeat(levels)} }`;
const aliased = (count: number) =>
  `{ ${Array.from({ length: count }, (_, n) => `a${n}: fault(kind: "none") { id }`).join(' ')} }`;

const TOO_DEEP = 'The query is nested deeper than 12 levels.';
const TOO_MANY_ALIASES = 'The query has more than 30 aliases.';

describe('a GraphQL document that is wrong', () => {
  it.each([
    ['no document', '{', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
    ['another language', 'SELECT 1', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Unexpected Name "SELECT".'],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "nothing" on type "Query".'],
    ['too deep', nested(11), 'GRAPHQL_VALIDATION_FAILED', TOO_DEEP],
    ['too many aliases', aliased(31), 'GRAPHQL_VALIDATION_FAILED', TOO_MANY_ALIASES],
    [
      'too long',
      `{ ${'__typename '.repeat(5001)} }`,
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Document contains more that 5000 tokens. Parsing aborted.',
    ],
  ])('is refused with a code and a sentence: %s', async (_, document, code, message) => {
    const answer = await t.graphql(document);

    expect(answer.errors).toMatchObject([{ message, extensions: { code } }]);
    expect(answer).not.toHaveProperty('data');
    expect(JSON.stringify(answer)).not.toMatch(/stacktrace|node_modules/);
  });

  it('may be as deep and have as many aliases as the limits say', async () => {
    expect(await t.graphql(nested(10))).not.toHaveProperty('errors');
    expect(await t.graphql(aliased(30))).not.toHaveProperty('errors');
  });

  it('does not hide its depth and aliases in fragments', async () => {
    const chain = `
      query { fault(kind: "none") { ...a } }
      fragment a on Fault { cause { cause { cause { cause { ...b } } } } }
      fragment b on Fault { cause { cause { cause { cause { ...c } } } } }
      fragment c on Fault { cause { cause { cause { cause { id } } } } }`;
    const doubling = `
      query { fault(kind: "none") { ...f0 } }
      ${Array.from({ length: 9 }, (_, n) => `fragment f${n} on Fault { a: cause { ...f${n + 1} } b: cause { ...f${n + 1} } }`).join('\n')}
      fragment f9 on Fault { a: id b: id }`;

    expect(await t.graphql(chain)).toMatchObject({ errors: [{ message: TOO_DEEP }] });
    expect(await t.graphql(doubling)).toMatchObject({ errors: [{ message: TOO_MANY_ALIASES }] });
  });
});

describe('a GraphQL request that is wrong', () => {
  it.each([
    ['JSON that breaks off', '{"query":', { 'content-type': 'application/json' }, 400],
    ['no JSON at all', 'query', { 'content-type': 'application/json' }, 400],
    ['nothing', '', { 'content-type': 'application/json' }, 400],
    ['10 MB', `{"query":"${'x'.repeat(10_000_000)}"}`, { 'content-type': 'application/json' }, 413],
    ['another format', '<query/>', { 'content-type': 'application/xml' }, 415],
  ])('is refused with a code and no stack: %s', async (_, body, headers, status) => {
    const response = await post(body, headers);
    const text = await response.text();

    expect([response.status, text.includes('"code"'), /stacktrace|node_modules|\.ts:/.test(text)]).toEqual([
      status,
      true,
      false,
    ]);
  });

  it('may not come from a form of another site', async () => {
    for (const contentType of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await post('{"query":"{ __typename }"}', { 'content-type': contentType });
      expect(response.status).toBeGreaterThanOrEqual(400);
    }
  });

  it('may not mutate by GET', async () => {
    const query = encodeURIComponent('mutation { faultRaise(kind: "none") { userErrors { code } } }');
    const response = await t.http(`/api/graphql?query=${query}`, { headers: { 'apollo-require-preflight': '1' } });

    expect(response.status).toBe(405);
  });

  it('does not disturb the next one', async () => {
    await Promise.all([post('{'), post('x'.repeat(5_000_000), { 'content-type': 'application/json' }), t.graphql('{')]);

    expect(await t.graphql('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('a request of brackets', () => {
  const deep = (open: string, close: string, levels: number, core = '') =>
    `${open.repeat(levels)}${core}${close.repeat(levels)}`;
  const variables = (text: string) =>
    `{"query":"query ($v: [_Any!]!) { _entities(representations: $v) { __typename } }","variables":{"v":${text}}}`;

  it.each([
    ['selections', JSON.stringify({ query: `{ a ${deep('{ a ', '}', 1600)} }` })],
    ['lists', JSON.stringify({ query: `{ fault(kind: ${deep('[', ']', 2400)}) { id } }` })],
    ['objects', JSON.stringify({ query: `{ fault(kind: ${deep('{ a: ', '}', 1200, '1')}) { id } }` })],
    ['types of lists', JSON.stringify({ query: `query ($a: ${deep('[', ']', 2400, 'Int')}) { __typename }` })],
    ['variables of lists', variables(deep('[', ']', 400_000))],
    ['variables of objects', variables(`[${deep('{"a":', '}', 150_000, '1')}]`)],
  ])('is refused with a code, and is no failure of ours: %s', async (_, body) => {
    const response = await post(body, { 'content-type': 'application/json' });
    const text = await response.text();

    expect(response.status).toBeLessThan(500);
    expect(text).toMatch(
      /"code":"(GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED|BAD_USER_INPUT|[A-Z]+_(INVALID|TOO_DEEP))"/,
    );
    expect(text).not.toContain('call stack');
    expect(t.loggedErrors).toEqual([]);
  });
});
