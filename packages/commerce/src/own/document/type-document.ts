import { z } from 'zod';
import { ATTRIBUTE_KEY } from '../../catalog/patterns.js';
import { ATTRIBUTE_KINDS } from '../../catalog/types/definitions/attribute-kinds.js';
import type { TypeDefinition } from '../../catalog/types/definitions/type-definition.js';

const localized = z.record(z.string(), z.string());

/** A product type with its attributes, as our own files have it: before the products that have it. */
export const typeDocument = z.strictObject({
  name: z.string().min(1).max(255),
  attributes: z.array(
    z.strictObject({
      key: z.string().max(64).regex(ATTRIBUTE_KEY),
      kind: z.enum(ATTRIBUTE_KINDS),
      unit: z.string().nullish(),
      isRequired: z.boolean().optional(),
      isFilterable: z.boolean().optional(),
      name: localized,
      choices: z.array(z.strictObject({ key: z.string().max(64).regex(ATTRIBUTE_KEY), label: localized })).optional(),
    }),
  ),
});

export type TypeDocument = z.infer<typeof typeDocument>;

export function toTypeDocument({ name, attributes }: TypeDefinition): TypeDocument {
  return {
    name,
    attributes: attributes.map(({ id: _id, choices, ...attribute }) => ({
      ...attribute,
      name: { ...attribute.name },
      ...(choices.length > 0 && { choices: choices.map(({ key, label }) => ({ key, label: { ...label } })) }),
    })),
  };
}
