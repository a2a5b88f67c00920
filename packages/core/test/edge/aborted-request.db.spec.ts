import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from '../notes/notes.module.js';

const t = moduleTest(NotesModule);

/** Sends less than it announces, and hangs up; comes back when the server has noticed. */
async function abort(path: string): Promise<void> {
  const { hostname, port } = new URL(await t.url());
  const accepted = once(t.application.getHttpServer(), 'connection') as Promise<[Socket]>;
  const client = connect(Number(port), hostname);
  const [served] = await accepted;
  // A plain listener: `once` would reject with the socket's parse error.
  const ended = new Promise((resolve) => served.on('close', resolve));
  const request = once(t.application.getHttpServer(), 'request');
  client.write(
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"ti`,
  );
  await request;
  client.destroy();
  await ended;
}

describe('a client that hangs up in the middle of its body', () => {
  it.each([['/api/v1/notes'], ['/api/graphql']])('is no failure of ours: %s', async (path) => {
    await abort(path);

    expect(await t.graphql('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
    expect(t.loggedErrors).toEqual([]);
  });
});
