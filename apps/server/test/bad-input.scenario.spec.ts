import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { TOKEN } from './server-process.js';
import { serverTest } from './server-test.js';

const server = serverTest();
const TEN_MEGABYTES = 'a'.repeat(10_000_000);
const json = { 'content-type': 'application/json' };

const post = async (path: string, body: string, headers: Record<string, string> = json) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'x-tenant-id': server.t.ctx.tenant.id, ...headers },
    body,
  });
const graphql = async (query: string, headers: Record<string, string> = {}) =>
  post('/api/graphql', JSON.stringify({ query }), { ...json, ...headers });

/** Sends bytes that no HTTP client would. */
async function raw(bytes: string): Promise<string> {
  const { port } = new URL(server.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.end(bytes);
  return text(socket);
}

const codesOf = async (response: Response) => {
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors.map(({ extensions }) => extensions.code);
};

afterEach(async () => {
  const { ok } = await fetch(`${server.url}/health/ready`);
  if (!ok) throw new Error('Whatever is sent, the server must go on.');
});

describe('a REST request that cannot be read', () => {
  const problems: [string, () => Promise<Response>, number, string][] = [
    ['is malformed JSON', async () => post('/api/v1/notes', '{"text":'), 400, 'REQUEST_INVALID'],
    [
      'has a body of ten megabytes',
      async () => post('/api/v1/notes', `{"text":"${TEN_MEGABYTES}"}`),
      413,
      'BODY_TOO_LARGE',
    ],
    [
      'is of a type that nobody reads',
      async () => post('/api/v1/notes', '<a/>', { 'content-type': 'application/xml' }),
      415,
      'MEDIA_TYPE_UNSUPPORTED',
    ],
    ['sets a prototype', async () => post('/api/v1/notes', '{"__proto__":{"isAdmin":true}}'), 400, 'REQUEST_INVALID'],
    ['has a path that cannot be decoded', async () => fetch(`${server.url}/%E0%A4%A`), 400, 'REQUEST_INVALID'],
    ['goes nowhere', async () => fetch(`${server.url}/api/v1/nothing`), 404, 'ROUTE_NOT_FOUND'],
    [
      'uses a method that the route lacks',
      async () => fetch(`${server.url}/api/v1/notes`, { method: 'DELETE' }),
      404,
      'ROUTE_NOT_FOUND',
    ],
  ];

  it.each(problems)('%s', async (_what, send, status, code) => {
    const response = await send();

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status, code });
  });

  it('is not HTTP at all', async () => {
    expect(await raw('HELLO\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [\s\S]+"code":"REQUEST_MALFORMED"/);
  });

  it('has headers of more than sixteen kilobytes', async () => {
    expect(await raw(`GET /health HTTP/1.1\r\nHost: a\r\nX-Long: ${TEN_MEGABYTES.slice(0, 20_000)}\r\n\r\n`)).toContain(
      'REQUEST_MALFORMED',
    );
  });

  it.each(['a b', '[', '%00', 'a/b', 'user@a', '<script>'])('names the host %j', async (host) => {
    const answer = await raw(`GET /api/graphql HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('"code":"HOST_INVALID"');
  });
});

describe('a request of HTTP/1.0, without a host', () => {
  it('is answered, as load balancers expect of a health check', async () => {
    expect(await raw('GET /health HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /);
    expect(await raw('GET /api/graphql?query={__typename} HTTP/1.0\r\napollo-require-preflight: 1\r\n\r\n')).toContain(
      '"Query"',
    );
  });
});

describe('input of a REST request', () => {
  const authorized = { ...json, authorization: `Bearer ${TOKEN}` };

  it('is refused with the path of each wrong field, unknown ones included', async () => {
    const response = await post('/api/v1/notes', JSON.stringify({ text: 5, isAdmin: true }), authorized);

    expect(response.status).toBe(400);
    const { code, fields } = (await response.json()) as { code: string; fields: { field: string[] }[] };
    expect(code).toBe('INPUT_INVALID');
    expect(fields.map(({ field }) => field)).toEqual(expect.arrayContaining([['text'], ['isAdmin']]));
  });

  it('is not looked at before the credential', async () => {
    expect((await post('/api/v1/notes', '{}')).status).toBe(401);
    expect((await post('/api/v1/notes', '{}', { ...json, authorization: 'Bearer wrong' })).status).toBe(401);
  });
});

describe('a GraphQL request', () => {
  const deep = `{ note { ${'next { '.repeat(20)} id ${'} '.repeat(20)} } }`;
  const aliases = `{ ${Array.from({ length: 40 }, (_, index) => `a${index}: note { id }`).join(' ')} }`;
  const documents: [string, string, string][] = [
    ['that does not parse', '{ note', 'GRAPHQL_PARSE_FAILED'],
    ['for an unknown field', '{ secrets }', 'GRAPHQL_VALIDATION_FAILED'],
    ['nested too deeply', deep, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'of fragments in a circle',
      'query { note { ...A } } fragment A on Note { next { ...A } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['with too many aliases', aliases, 'GRAPHQL_VALIDATION_FAILED'],
    ['of too many tokens', `{ ${'__typename '.repeat(6000)} }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'with an unknown input field',
      'mutation { noteCreate(input: { text: "a", isAdmin: true }) { note { id } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ];

  it.each(documents)('%s is answered with a code', async (_what, query, code) => {
    const response = await graphql(query);

    expect(response.status).toBe(400);
    expect(await codesOf(response)).toEqual(expect.arrayContaining([code]));
  });

  it('without a query, or with variables that are no object, is answered with a code', async () => {
    expect(await codesOf(await post('/api/graphql', '{}'))).toEqual(['BAD_REQUEST']);
    expect(await codesOf(await post('/api/graphql', '{"query":"{note{id}}","variables":"x"}'))).toEqual([
      'BAD_REQUEST',
    ]);
  });

  it('in a batch is refused', async () => {
    expect(await codesOf(await post('/api/graphql', '[{"query":"{note{id}}"}]'))).toEqual(['BAD_REQUEST']);
  });

  it('that a form on another site could send is refused', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };

    expect(await codesOf(await post('/api/graphql', 'query={note{id}}', form))).toEqual(['BAD_REQUEST']);
    expect(await codesOf(await fetch(`${server.url}/api/graphql?query={note{id}}`))).toEqual(['BAD_REQUEST']);
  });

  it('for a mutation by GET is refused, whoever sends it', async () => {
    const query = encodeURIComponent('mutation { noteCreate(input: { text: "a" }) { note { id } } }');
    const headers = {
      'apollo-require-preflight': '1',
      authorization: `Bearer ${TOKEN}`,
      'x-tenant-id': server.t.ctx.tenant.id,
    };

    expect((await fetch(`${server.url}/api/graphql?query=${query}`, { headers })).status).toBe(405);
  });

  it.each(['../../etc/passwd', "' OR 1=1 --", '０１', 'admin', 'A'.repeat(8000), '%00', '{"$gt":""}', 'demo,acme'])(
    'for the tenant %j is refused by the form of its name',
    async (tenant) => {
      // Header values are bytes to the client: what is beyond Latin-1 is sent encoded.
      const header = /^[\x20-\xff]*$/.test(tenant) ? tenant : encodeURIComponent(tenant);
      const response = await graphql('{ note { id } }', { 'x-tenant-id': '', 'x-tenant-slug': header });

      expect(await codesOf(response)).toEqual(['TENANT_IDENTIFIER_INVALID']);
    },
  );
});

describe('an error that nobody foresaw', () => {
  it.each([
    [
      'REST',
      async () => fetch(`${server.url}/api/v1/notes/failure`, { headers: { 'x-tenant-id': server.t.ctx.tenant.id } }),
    ],
    ['GraphQL', async () => graphql('{ failure }')],
  ])('is told to callers of %s by its code only, and in the log with its request', async (_door, send) => {
    const response = await send();
    const body = await response.text();

    expect(body).toContain('INTERNAL_ERROR');
    expect(body).not.toMatch(/no caller may read this|node_modules|\.ts:/);
    const requestId = response.headers.get('x-request-id') ?? '';
    const line = server.log
      .split('\n')
      .find((each) => each.includes('no caller may read this') && each.includes(requestId));
    expect(line).toContain('"level":"error"');
    expect(server.log).not.toContain('hunter2');
  });
});
