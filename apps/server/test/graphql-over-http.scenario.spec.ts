import { describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { serverTest } from './server-test.js';

const server = serverTest();

/** The audits of the GraphQL over HTTP specification; their ids say how binding each one is. */
const audits = serverAudits({ url: () => `${server.url}/api/graphql` });
const mandatory = audits.filter(({ name }) => name.startsWith('MUST'));

describe('the GraphQL endpoint', () => {
  it('is audited', () => {
    expect(mandatory.length).toBeGreaterThan(10);
  });

  it.each(mandatory.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();

    expect(result).toMatchObject({ status: 'ok' });
  });
});
