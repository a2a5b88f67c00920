import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Program } from './program.js';
import { answer, StandInApi } from './stand-in-api.js';

const MAIN = 'apps/storefront/src/main.ts';
const stops: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

describe('the process', () => {
  it('finishes a page that was asked for before it was told to stop', async () => {
    const api = new StandInApi();
    stops.push(() => api.stop());
    const asked = new Promise<() => void>((resolve) => {
      api.respond = (response, call) => resolve(() => answer({})(response, call));
    });
    const storefront = await Program.serve(MAIN, { RUSTOK_API_URL: await api.start() });
    stops.push(() => storefront.stop());

    const page = fetch(`http://127.0.0.1:${storefront.port}/nothing`);
    const respond = await asked;
    storefront.signal('SIGTERM');
    await storefront.untilLogged('stopping');
    respond();

    expect((await page).status).toBe(404);
    expect(await storefront.ended()).toBe(0);
  });

  it('says in one sentence that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    stops.push(() => new Promise((resolve) => other.close(resolve)));
    const { port } = other.address() as AddressInfo;

    const storefront = Program.launch(MAIN, [], { PORT: String(port) });

    expect(await storefront.ended()).toBe(1);
    expect(storefront.stderr).toBe(
      `storefront: Port ${port} is taken by another program; end it, or choose another one with PORT.\n`,
    );
  });

  it('says in one sentence which variable is wrong', async () => {
    const storefront = Program.launch(MAIN, [], { RUSTOK_API_URL: 'localhost:3000' });

    expect(await storefront.ended()).toBe(1);
    expect(storefront.stderr).toBe('storefront: RUSTOK_API_URL: must be an http:// or https:// URL\n');
  });
});
