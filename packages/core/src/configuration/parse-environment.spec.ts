import { z } from 'zod';
import { parseEnvironment } from './parse-environment.js';
import { platformEnvironment, platformOptions } from './platform-environment.js';

const DATABASE_URL = 'postgres://localhost/shop';

describe('an environment', () => {
  it('gives what is set, and defaults for the rest', () => {
    const options = platformOptions(
      parseEnvironment(platformEnvironment, { DATABASE_URL, RUSTOK_DB_POOL_SIZE: '', PATH: '/bin' }),
    );

    expect(options).toEqual({
      database: { url: DATABASE_URL, poolSize: 10, pooler: 'none' },
      eventTransport: 'outbox',
      tenantBaseDomains: ['localhost'],
    });
  });

  it('hands everything on that is set', () => {
    const options = platformOptions(
      parseEnvironment(platformEnvironment, {
        DATABASE_URL,
        RUSTOK_DB_DIRECT_URL: 'postgresql://direct/shop',
        RUSTOK_DB_POOL_SIZE: '2',
        RUSTOK_DB_POOLER: 'transaction',
        RUSTOK_EVENT_TRANSPORT: 'memory',
        RUSTOK_OPERATOR_TOKEN: 't'.repeat(32),
        RUSTOK_DEFAULT_TENANT: 'demo',
        RUSTOK_TENANT_BASE_DOMAINS: 'shops.example, ,localhost',
      }),
    );

    expect(options).toMatchObject({
      database: { url: DATABASE_URL, directUrl: 'postgresql://direct/shop', poolSize: 2, pooler: 'transaction' },
      eventTransport: 'memory',
      operatorToken: 't'.repeat(32),
      defaultTenant: 'demo',
      tenantBaseDomains: ['shops.example', 'localhost'],
    });
  });

  it.each([
    ['DATABASE_URL', 'mysql://localhost', 'DATABASE_URL: must be a postgres:// URL'],
    ['RUSTOK_DB_POOL_SIZE', '1', 'RUSTOK_DB_POOL_SIZE: '],
    ['RUSTOK_DB_POOL_SIZE', 'many', 'RUSTOK_DB_POOL_SIZE: '],
    ['RUSTOK_DB_POOLER', 'session', 'RUSTOK_DB_POOLER: '],
    ['RUSTOK_EVENT_TRANSPORT', 'carrier-pigeon', 'RUSTOK_EVENT_TRANSPORT: '],
    ['RUSTOK_OPERATOR_TOKEN', 'secret', 'RUSTOK_OPERATOR_TOKEN: must have at least 32 characters'],
  ])('refuses %s=%s in one line', (name, value, line) => {
    const message = messageOf(() => parseEnvironment(platformEnvironment, { DATABASE_URL, [name]: value }));

    expect(message).toContain(line);
    expect(message.split('\n')).toHaveLength(1);
  });

  it('does not repeat a secret', () => {
    const environment = { DATABASE_URL, RUSTOK_OPERATOR_TOKEN: 'hunter2' };

    expect(messageOf(() => parseEnvironment(platformEnvironment, environment))).not.toContain('hunter2');
  });

  it('names every wrong variable at once', () => {
    const schema = z.object({ A: z.string(), B: z.coerce.number() });

    expect(messageOf(() => parseEnvironment(schema, { B: 'x' }))).toMatch(/^A: .+\nB: .+$/);
  });
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Nothing was thrown.');
}
