import { z } from 'zod';

/*
 * A product as our own files have it: all languages, currencies and parts. Ids are for reading; a part is found again
 * by its id where the product has it, else by what it is called.
 */

const localized = z.record(z.string(), z.string());
const price = z.strictObject({ amount: z.string(), compareAtAmount: z.string().nullish() });
const text = z.string().nullish();
const number = z.number().nullish();

const variant = z.strictObject({
  id: z.uuid().optional(),
  /** What the variant is of each option, in their order. */
  optionValues: z.array(z.string()).optional(),
  sku: text,
  barcode: text,
  mediaUrls: z.array(z.string()).optional(),
  requiresShipping: z.boolean().optional(),
  taxable: z.boolean().optional(),
  taxCode: text,
  grams: number,
  weightUnit: z.enum(['g', 'kg', 'oz', 'lb']).optional(),
  length: number,
  width: number,
  height: number,
  dimensionUnit: z.enum(['mm', 'cm', 'm', 'in', 'ft']).optional(),
  harmonizedSystemCode: text,
  countryCodeOfOrigin: text,
  provinceCodeOfOrigin: text,
  unitCost: z.strictObject({ amount: z.string(), currency: z.string() }).nullish(),
  inventoryTracked: z.boolean().optional(),
  inventoryPolicy: z.enum(['deny', 'continue']).optional(),
  inventoryQuantity: z.int().optional(),
  prices: z.record(z.string(), price.nullable()).optional(),
});

export const productDocument = z.strictObject({
  id: z.uuid().optional(),
  handle: z.string().min(1).max(255),
  status: z.enum(['draft', 'active', 'archived']).optional(),
  vendor: text,
  productType: text,
  category: text,
  tags: z.array(z.string()).optional(),
  isGiftCard: z.boolean().optional(),
  /** By key: a text, the keys of choices, or texts by locale. */
  attributes: z.record(z.string(), z.union([z.string(), z.array(z.string()), localized])).optional(),
  translations: z
    .record(
      z.string(),
      z.strictObject({
        title: z.string().optional(),
        subtitle: text,
        descriptionHtml: text,
        seoTitle: text,
        seoDescription: text,
      }),
    )
    .optional(),
  options: z
    .array(
      z.strictObject({
        id: z.uuid().optional(),
        name: localized,
        values: z.array(z.strictObject({ id: z.uuid().optional(), name: localized })),
      }),
    )
    .optional(),
  media: z
    .array(
      z.strictObject({
        id: z.uuid().optional(),
        type: z.enum(['image', 'video', 'external_video', 'model_3d']).optional(),
        url: z.string(),
        altText: localized.optional(),
        width: z.int().nullish(),
        height: z.int().nullish(),
        previewImageUrl: text,
      }),
    )
    .optional(),
  variants: z.array(variant).min(1).optional(),
});

export type ProductDocument = z.infer<typeof productDocument>;
export type VariantDocument = z.infer<typeof variant>;
