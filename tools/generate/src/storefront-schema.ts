import { MapperKind, getDirective, mapSchema, pruneSchema } from '@graphql-tools/utils';
import {
  getNamedType,
  isObjectType,
  printSchema,
  type GraphQLFieldConfig,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

const TAG = 'storefront';

interface Kept {
  readonly parent: string;
  readonly field: string;
  readonly type: string;
}

/**
 * The part of the schema that the storefront may use: what is tagged, and what a tagged type
 * holds, as Apollo's contracts have it.
 *
 * @throws Error when something tagged leads to a type that is not
 */
export function storefrontSchema(schema: GraphQLSchema): string {
  const isTagged = (node: GraphQLNamedType | GraphQLFieldConfig<unknown, unknown>) =>
    getDirective(schema, node, 'tag')?.some(({ name }) => name === TAG) ?? false;
  const kept: Kept[] = [];

  const filtered = mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (config: GraphQLFieldConfig<unknown, unknown>, field, parent) => {
      const owner = schema.getType(parent);
      if (!isTagged(config) && !(owner && isTagged(owner))) return null;
      kept.push({ parent, field, type: getNamedType(config.type).name });
      return config;
    },
    // Directives are the router's business.
    [MapperKind.DIRECTIVE]: () => null,
  });
  const pruned = pruneSchema(filtered);

  refuseLost(pruned, kept);
  return `${printSchema(pruned)}\n`;
}

/** A field whose type has nothing tagged goes with the type, and its author would never know. */
function refuseLost(schema: GraphQLSchema, kept: readonly Kept[]): void {
  const lost = kept.filter(({ parent, field }) => {
    const type = schema.getType(parent);
    return isObjectType(type) && !(field in type.getFields());
  });
  if (lost.length === 0) return;
  const sentences = lost.map(
    ({ parent, field, type }) => `${parent}.${field} is tagged "${TAG}", and nothing of its type ${type} is.`,
  );
  throw new Error(sentences.join('\n'));
}
