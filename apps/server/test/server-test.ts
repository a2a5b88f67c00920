import { Writable } from 'node:stream';
import { afterAll, beforeAll } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PlatformModules } from '@rustok/platform';
import { moduleTest, type ModuleTest } from '@rustok/testing';
import { createServer } from '../src/create-server.js';
import { settingsOf } from '../src/env.js';
import { createLogger } from '../src/logging/logger.js';
import { NotesModule } from './notes/notes.js';
import { TOKEN } from './server-process.js';

/** The server in this process, on the database of the spec file, with the platform and a module of its own. */
export interface ServerTest {
  readonly t: ModuleTest;
  readonly url: string;
  /** What it has logged. */
  readonly log: string;
}

const START_LIMIT = 60_000;

export function serverTest(environment: Readonly<Record<string, string>> = {}): ServerTest {
  const t = moduleTest(PlatformModules, NotesModule);
  const lines: string[] = [];
  let server: NestFastifyApplication | undefined;
  let url = '';

  beforeAll(async () => {
    const settings = settingsOf({
      DATABASE_URL: t.databaseUrl,
      RUSTOK_OPERATOR_TOKEN: TOKEN,
      RUSTOK_ROLE: 'api',
      RUSTOK_DB_POOL_SIZE: '4',
      ...environment,
    });
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    server = await createServer(settings, t.modules, createLogger('info', [], sink));
    await server.listen(0, '127.0.0.1');
    url = await server.getUrl();
  }, START_LIMIT);
  afterAll(async () => server?.close());

  return {
    t,
    get url() {
      return url;
    },
    get log() {
      return lines.join('');
    },
  };
}
