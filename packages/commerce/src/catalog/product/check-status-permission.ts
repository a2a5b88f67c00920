import { Forbidden, type RequestContext } from '@rustok/core';
import type { ProductStatus } from './product-status.js';

/**
 * What sets a status beside other things asks for the permission that publishing has of its own.
 *
 * @throws Forbidden `FORBIDDEN`
 */
export function checkStatusPermission(ctx: RequestContext, status: ProductStatus | undefined): void {
  if (status === undefined || ctx.allows('products:publish')) return;
  throw new Forbidden('FORBIDDEN', 'Setting a status needs the permission "products:publish".');
}
