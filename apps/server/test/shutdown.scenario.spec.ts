import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from './notes/notes.js';
import { ServerProcess, TOKEN } from './server-process.js';

const t = moduleTest(PlatformModules, NotesModule);
const started: ServerProcess[] = [];

// Each test starts processes from source.
jest.setTimeout(60_000);

async function start(environment: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const server = await ServerProcess.start({ DATABASE_URL: t.databaseUrl, ...environment });
  started.push(server);
  return server;
}

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});

interface Answer {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly body: string;
}

/** On a kept connection, as a load balancer sends it. */
async function post(
  server: ServerProcess,
  path: string,
  body: object,
  agent = new Agent({ keepAlive: true }),
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${TOKEN}`,
      'x-tenant-id': t.ctx.tenant.id,
    };
    const sent = request(`${server.url}${path}`, { method: 'POST', headers, agent }, (response) => {
      const { statusCode: status, headers: answered } = response;
      text(response).then((all) => resolve({ status, connection: answered.connection, body: all }), reject);
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}

/** What a request fails with, taken note of before it does. */
const failureOf = async (answer: Promise<Answer>) =>
  answer.then(
    () => null,
    (error: Error) => error.message,
  );

const createNote = async (server: ServerProcess, takes: number) =>
  post(server, '/api/graphql', {
    query: `mutation { noteCreate(input: { text: "tea", takes: ${takes} }) { note { text } userErrors { code } } }`,
  });

describe('a server that is told to stop', () => {
  it('finishes the request that it has begun, takes no other, and ends', async () => {
    const server = await start();
    const answer = post(server, '/api/v1/notes', { text: 'slow', takes: 800 });
    await server.untilLogged('writing has begun');

    server.child.kill('SIGTERM');
    await server.untilLogged('"msg":"stopping"');

    await expect(post(server, '/api/v1/notes', { text: 'late' })).rejects.toThrow('ECONNREFUSED');
    expect(await answer).toEqual({ status: 201, connection: 'close', body: '{"text":"slow"}' });
    expect(await server.ended()).toBe(0);
  });

  it('does not wait for connections that are kept and idle', async () => {
    const server = await start({ RUSTOK_HTTP_SHUTDOWN_SECONDS: '5' });
    expect(await post(server, '/api/v1/notes', { text: 'quick' })).toMatchObject({
      status: 201,
      connection: 'keep-alive',
    });

    server.child.kill('SIGINT');

    expect(await server.ended()).toBe(0);
  });

  it('ends after its time, whatever is left', async () => {
    const server = await start({ RUSTOK_HTTP_SHUTDOWN_SECONDS: '1' });
    const failure = failureOf(post(server, '/api/v1/notes', { text: 'endless', takes: 3000 }));
    await server.untilLogged('writing has begun');

    server.child.kill('SIGTERM');

    expect(await server.ended()).toBe(1);
    expect(server.log.at(-1)).toContain('stopped before everything was finished');
    expect(await failure).toBe('socket hang up');
  });

  it('ends at once when it is told again', async () => {
    const server = await start();
    const failure = failureOf(post(server, '/api/v1/notes', { text: 'endless', takes: 3000 }));
    await server.untilLogged('writing has begun');
    server.child.kill('SIGINT');
    await server.untilLogged('"msg":"stopping"');

    server.child.kill('SIGINT');

    expect(await server.ended()).toBe(130);
    expect(await failure).toBe('socket hang up');
  });
});

describe('a worker and a relay beside a server', () => {
  it('consumes what the server has stored, finishes it when told to stop, and answers only how it is', async () => {
    const roles = ['api', 'worker', 'relay'].map(async (role) => start({ RUSTOK_ROLE: role }));
    const [server, worker, relay] = await Promise.all(roles);
    if (!server || !worker || !relay) throw new Error('Three processes were started.');

    expect((await createNote(server, 800)).body).toBe(
      '{"data":{"noteCreate":{"note":{"text":"tea"},"userErrors":[]}}}\n',
    );
    await worker.untilLogged('reading has begun');
    expect((await fetch(`${worker.url}/health/ready`)).status).toBe(200);
    expect((await createNote(worker, 0)).body).toContain('ROUTE_NOT_FOUND');
    worker.child.kill('SIGTERM');

    expect(await worker.ended()).toBe(0);
    expect(worker.log.join('\n')).toMatch(/reading has ended[\s\S]*"msg":"stopped"/);
    for (const other of [server, relay]) expect(other.log.join('\n')).not.toContain('reading');
    const { rows } = await t.superuser.query('SELECT consumer FROM sys_event_receipts WHERE tenant_id = $1', [
      t.ctx.tenant.id,
    ]);
    expect(rows).toContainEqual({ consumer: 'notes.reader' });
  });
});
