import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permission.js';

const ACCESS = 'rustok:access';

export type Access =
  | { readonly kind: 'permission'; readonly permission: Permission }
  | { readonly kind: 'public'; readonly tenant: 'required' | 'none' };

/** The operation needs a permission. On a field of an object type it guards that field. */
export function Allow(permission: Permission) {
  return SetMetadata<string, Access>(ACCESS, { kind: 'permission', permission });
}

/**
 * Anyone may call the operation. With `tenant: 'none'` it is answered without a tenant, as health
 * checks are.
 */
export function Public(options: { readonly tenant?: 'required' | 'none' } = {}) {
  return SetMetadata<string, Access>(ACCESS, { kind: 'public', tenant: options.tenant ?? 'required' });
}

/** Who may call an operation, by what stands on its method; `undefined` where nothing does. */
export function accessOf(method: object): Access | undefined {
  return Reflect.getMetadata(ACCESS, method) as Access | undefined;
}
