import { randomUUID } from 'node:crypto';
import { ANONYMOUS, OPERATOR, type Actor } from '../access/actor.js';
import { PermissionSet } from '../access/permission.js';
import { RequestContext } from '../context/request-context.js';
import { idempotentRequest } from './idempotent-request.js';

const tenant = { id: '1', slug: 's', name: 'n', status: 'active', defaultLocale: 'en', locales: ['en'] } as const;
const contextOf = (actor: Actor) =>
  new RequestContext({
    tenant: { ...tenant, modules: new Map() },
    actor,
    permissions: PermissionSet.none,
    operation: 'spec',
  });
const requestOf = (actor: Actor, key: unknown, content: unknown = {}) =>
  idempotentRequest(contextOf(actor), { operation: 'noteCreate', key, content });

describe('an idempotent request', () => {
  it('of somebody without a credential has a key that nobody guesses', () => {
    expect(() => requestOf(ANONYMOUS, 'order-1')).toThrow(expect.objectContaining({ code: 'IDEMPOTENCY_KEY_INVALID' }));
    expect(() => requestOf(ANONYMOUS, randomUUID())).not.toThrow();
    expect(() => requestOf(OPERATOR, 'order-1')).not.toThrow();
  });

  it('equals another one in whatever order its fields stand', () => {
    const fingerprintOf = (content: unknown) => requestOf(OPERATOR, 'key', content).fingerprint;

    expect(fingerprintOf({ a: 1, b: [{ c: 1, d: 2 }] })).toBe(fingerprintOf({ b: [{ d: 2, c: 1 }], a: 1 }));
    expect(fingerprintOf({ a: [1, 2] })).not.toBe(fingerprintOf({ a: [2, 1] }));
    expect(fingerprintOf({ a: undefined })).not.toBe(fingerprintOf({ a: null }));
  });
});
