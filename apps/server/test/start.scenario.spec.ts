import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it, jest } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from './notes/notes.js';
import { ServerProcess } from './server-process.js';

const t = moduleTest(PlatformModules, NotesModule);

jest.setTimeout(60_000);

/** What a person reads who starts the server in vain. */
async function complaint(environment: Readonly<Record<string, string>>): Promise<string> {
  const server = ServerProcess.launch({ DATABASE_URL: t.databaseUrl, ...environment });
  expect(await server.ended()).toBe(1);
  return server.stderr;
}

/** The database of the spec file under another name, password or server. */
const database = (changes: Partial<URL>) => Object.assign(new URL(t.databaseUrl), changes).href;

describe('a server that cannot start says in one sentence', () => {
  it('that its port is taken', async () => {
    const other = createNetServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    const said = await complaint({ PORT: String(port) });
    other.close();

    expect(said).toBe(`rustok: Port ${port} is taken by another program; end it, or choose another port with PORT.\n`);
  });

  it('that no database answers', async () => {
    expect(await complaint({ DATABASE_URL: database({ host: '127.0.0.1:1' }) })).toBe(
      'rustok: No PostgreSQL answers at 127.0.0.1:1; start it, or correct DATABASE_URL.\n',
    );
  });

  it('that its database does not exist', async () => {
    expect(await complaint({ DATABASE_URL: database({ pathname: '/nowhere' }) })).toBe(
      'rustok: The database that DATABASE_URL names does not exist; create it, then run `rustok migrate`.\n',
    );
  });

  it('which variables are wrong, and never their values', async () => {
    const said = await complaint({ DATABASE_URL: 'mysql://shop:hunter2@db/shop', PORT: 'http', RUSTOK_ROLE: 'king' });

    expect(said).toMatch(/DATABASE_URL: must be a postgres:\/\/ URL/);
    expect(said).toMatch(/PORT: must be a number/);
    expect(said).toMatch(/RUSTOK_ROLE: /);
    expect(said).not.toMatch(/hunter2|king/);
  });
});

describe('a server that is traced', () => {
  it("continues its caller's trace down to the statements", async () => {
    const server = await ServerProcess.start({ DATABASE_URL: t.databaseUrl, OTEL_TRACES_EXPORTER: 'console' });
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';

    const response = await fetch(`${server.url}/api/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-tenant-id': t.ctx.tenant.id,
        traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
      },
      body: JSON.stringify({ query: '{ note { id } }' }),
    });
    expect(await response.json()).toEqual({ data: { note: { id: t.ctx.tenant.id } } });
    server.child.kill('SIGTERM');
    await server.ended();

    // The console exporter writes each span as one object over several lines.
    const log = server.log.join('\n');
    expect(log).toMatch(new RegExp(`"traceId":"${traceId}".*"msg":"answered"`));
    expect(log).toMatch(new RegExp(`traceId: '${traceId}',[^}]+?parentSpanContext: {[^}]+}[^}]+?name: 'SELECT'`));
    expect(log).toMatch(new RegExp(`traceId: '${traceId}',[^}]+?parentSpanContext: {[^}]+}[^}]+?name: 'POST'`));
  });
});
