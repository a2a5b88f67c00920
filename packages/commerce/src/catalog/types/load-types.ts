import type { ReadTransaction } from '@rustok/core';
import { NO_TYPES, type TypeDefinition, type TypesByName } from './definitions/type-definition.js';

export interface StoredType extends TypeDefinition {
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A type as a whole is one row of this statement, so any number of types is one statement. */
export const SELECT_TYPES = `
  SELECT t.id, t.name, t.version, t.created_at AS "createdAt", t.updated_at AS "updatedAt",
         coalesce((
           SELECT jsonb_agg(jsonb_build_object(
                    'id', d.id, 'key', d.key, 'kind', d.kind, 'unit', d.unit,
                    'isRequired', d.is_required, 'isFilterable', d.is_filterable,
                    'name', coalesce((SELECT jsonb_object_agg(n.locale, n.name) FROM commerce_attribute_names AS n
                                       WHERE n.tenant_id = d.tenant_id AND n.attribute_id = d.id), '{}'),
                    'choices', coalesce((
                      SELECT jsonb_agg(jsonb_build_object(
                               'id', c.id, 'key', c.key,
                               'label', coalesce((SELECT jsonb_object_agg(l.locale, l.label)
                                                    FROM commerce_attribute_choice_labels AS l
                                                   WHERE l.tenant_id = c.tenant_id AND l.choice_id = c.id), '{}')
                             ) ORDER BY c.position)
                        FROM commerce_attribute_choices AS c
                       WHERE c.tenant_id = d.tenant_id AND c.attribute_id = d.id), '[]')
                  ) ORDER BY d.position)
             FROM commerce_attributes AS d
            WHERE d.tenant_id = t.tenant_id AND d.product_type_id = t.id), '[]') AS attributes
    FROM commerce_product_types AS t
   WHERE t.tenant_id = $1`;

/** One statement, and none where there is nothing to load. */
export async function loadTypes(tx: ReadTransaction, names: Iterable<string | null>): Promise<TypesByName> {
  const wanted = [...new Set(names)].filter((name) => name !== null);
  if (wanted.length === 0) return NO_TYPES;
  const types = await tx.query<StoredType>(`${SELECT_TYPES} AND t.name = ANY ($2::text[])`, [wanted]);
  return new Map(types.map((type) => [type.name, type]));
}

export async function loadType(tx: ReadTransaction, id: string): Promise<StoredType | undefined> {
  const [type] = await tx.query<StoredType>(`${SELECT_TYPES} AND t.id = $2`, [id]);
  return type;
}
