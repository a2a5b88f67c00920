import type { Shop } from '@rustok/core/storefront';
import { z } from 'zod';

/** Asked together with what a page asks for, so that a page costs one request. */
export const SHOP_FIELD = `{ storefrontShop: tenant { name defaultLocale locales modules } }`;

const shopSchema = z.object({
  name: z.string(),
  defaultLocale: z.string(),
  locales: z.array(z.string()),
  modules: z.array(z.string()),
});

/** The shop, and which modules it uses. */
export interface OpenShop extends Shop {
  readonly modules: readonly string[];
}

/** @returns null when the host belongs to no shop, or to a closed one: the answer's errors say which */
export function shopOf(data: Readonly<Record<string, unknown>>): OpenShop | null {
  const shop = data['storefrontShop'] ?? null;
  return shop === null ? null : shopSchema.parse(shop);
}
