import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { createLogger, secretsOf } from './logger.js';

function logged(secrets: readonly string[], write: (logger: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk);
      done();
    },
  });
  write(createLogger('info', secrets, sink));
  return text;
}

describe('a log line', () => {
  const secrets = secretsOf(
    ['postgres://shop:hunter2-hunter2@db/shop', 'postgres://shop:p%40ssword@db/shop'],
    'operator-token',
  );

  it('never holds the secrets of the configuration, encoded or not, in a message, a field or a stack', () => {
    const text = logged(secrets, (logger) => {
      logger.info('connecting with hunter2-hunter2');
      logger.info({ password: 'p@ssword', encoded: 'p%40ssword' });
      logger.error({ err: new Error('bad credential: operator-token') });
    });

    expect(text).not.toMatch(/hunter2|p@ssword|p%40ssword|operator-token/);
    expect(text.match(/\[secret\]/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it("holds no password of anybody's URL", () => {
    expect(logged([], (logger) => logger.info('redis://cache:s3cr3t@cache:6379/0 is gone'))).toContain(
      'redis://cache:[secret]@cache',
    );
  });

  it('leaves ordinary words alone when a password is one letter', () => {
    expect(logged(secretsOf(['postgres://a:a@db/shop']), (logger) => logger.info('a train'))).toContain('a train');
  });

  it('is JSON with the name of its level', () => {
    expect(JSON.parse(logged([], (logger) => logger.warn('look')))).toMatchObject({ level: 'warn', msg: 'look' });
  });
});
