import { registerEnumType } from '@nestjs/graphql';

/** The names are Shopify's; the values are ours, in REST too. */
export const ProductStatusEnum = { DRAFT: 'draft', ACTIVE: 'active', ARCHIVED: 'archived' } as const;
registerEnumType(ProductStatusEnum, { name: 'ProductStatus' });

export const InventoryPolicyEnum = { DENY: 'deny', CONTINUE: 'continue' } as const;
registerEnumType(InventoryPolicyEnum, {
  name: 'InventoryPolicy',
  description: 'Whether a variant may be sold when none is left.',
});

export const DimensionUnitEnum = {
  MILLIMETERS: 'mm',
  CENTIMETERS: 'cm',
  METERS: 'm',
  INCHES: 'in',
  FEET: 'ft',
} as const;
registerEnumType(DimensionUnitEnum, { name: 'DimensionUnit', directives: ['@tag(name: "storefront")'] });

export const MediaContentTypeEnum = {
  IMAGE: 'image',
  VIDEO: 'video',
  EXTERNAL_VIDEO: 'external_video',
  MODEL_3D: 'model_3d',
} as const;
registerEnumType(MediaContentTypeEnum, { name: 'MediaContentType', directives: ['@tag(name: "storefront")'] });

export const BarcodeTypeEnum = {
  GTIN_8: 'gtin_8',
  GTIN_12: 'gtin_12',
  GTIN_13: 'gtin_13',
  GTIN_14: 'gtin_14',
} as const;
registerEnumType(BarcodeTypeEnum, { name: 'BarcodeType', directives: ['@tag(name: "storefront")'] });

export const WeightUnitEnum = { GRAMS: 'g', KILOGRAMS: 'kg', OUNCES: 'oz', POUNDS: 'lb' } as const;
registerEnumType(WeightUnitEnum, { name: 'WeightUnit', directives: ['@tag(name: "storefront")'] });
