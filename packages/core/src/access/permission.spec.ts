import fc from 'fast-check';
import { ACTIONS, PermissionSet, type Permission } from './permission.js';

const permissions = fc
  .tuple(fc.constantFrom('products', 'orders', 'notes'), fc.constantFrom(...ACTIONS))
  .map(([resource, action]): Permission => `${resource}:${action}`);

describe('a set of permissions', () => {
  it('allows what it was given, and with `manage` every action on that resource', () => {
    fc.assert(
      fc.property(fc.array(permissions), permissions, (granted, asked) => {
        const [resource] = asked.split(':');
        const expected = granted.includes(asked) || granted.includes(`${resource}:manage`);
        expect(new PermissionSet(granted).allows(asked)).toBe(expected);
      }),
    );
  });

  it('is nothing, or everything', () => {
    expect(PermissionSet.none.allows('notes:read')).toBe(false);
    expect(PermissionSet.all.allows('notes:read')).toBe(true);
  });

  it('has one key, in whatever order it was given', () => {
    fc.assert(
      fc.property(fc.array(permissions), (granted) => {
        expect(new PermissionSet([...granted].reverse()).key).toBe(new PermissionSet(granted).key);
      }),
    );
    expect(PermissionSet.all.key).not.toBe(PermissionSet.none.key);
  });
});
