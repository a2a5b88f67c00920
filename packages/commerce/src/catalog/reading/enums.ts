import { registerEnumType } from '@nestjs/graphql';

/** The names are Shopify's; the values are ours, in REST too. */
export const ProductStatusEnum = { DRAFT: 'draft', ACTIVE: 'active', ARCHIVED: 'archived' } as const;
registerEnumType(ProductStatusEnum, { name: 'ProductStatus' });

export const InventoryPolicyEnum = { DENY: 'deny', CONTINUE: 'continue' } as const;
registerEnumType(InventoryPolicyEnum, {
  name: 'InventoryPolicy',
  description: 'Whether a variant may be sold when none is left.',
});

export const WeightUnitEnum = { GRAMS: 'g', KILOGRAMS: 'kg', OUNCES: 'oz', POUNDS: 'lb' } as const;
registerEnumType(WeightUnitEnum, { name: 'WeightUnit', directives: ['@tag(name: "storefront")'] });
