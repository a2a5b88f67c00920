import type { INestApplication, Type } from '@nestjs/common';
import { GraphQLSchemaHost, TypeMetadataStorage } from '@nestjs/graphql';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { ModuleDefinition } from '@rustok/core';
import { isInputObjectType, isNonNullType, type GraphQLSchema } from 'graphql';
import { describedAs, isOptional } from './described-rules.js';
import { operationsOf } from './operations.js';
import { routedClasses, rulesOf } from './routed-classes.js';

interface Described {
  readonly properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly required?: readonly string[];
}

const SWAGGER_PROPERTY = 'swagger/apiModelProperties';

/** Every body of a route: OpenAPI says of it what the validator enforces, and GraphQL asks for the same fields. */
export function openApiProblems(application: INestApplication, definition: ModuleDefinition): string[] {
  const bodies = bodiesOf(definition);
  if (bodies.length === 0) return [];
  const document = SwaggerModule.createDocument(application, new DocumentBuilder().build());
  const schemas = (document.components?.schemas ?? {}) as Readonly<Record<string, Described>>;
  const { schema } = application.get(GraphQLSchemaHost, { strict: false });
  return withNested(bodies).flatMap((type) => {
    const described = schemas[type.name];
    if (!described) return [`${type.name} is not in the OpenAPI document`];
    return [...ruleProblems(type, described), ...graphqlProblems(type, described, schema)];
  });
}

function ruleProblems({ name, prototype }: Type, { properties = {}, required = [] }: Described): string[] {
  const rules = rulesOf((prototype as { readonly constructor: Type }).constructor);
  const fields = new Set(rules.map(({ propertyName }) => propertyName));
  return [
    ...Object.keys(properties)
      .filter((field) => !fields.has(field))
      .map((field) => `${name}.${field} is described, and not validated`),
    ...[...fields].flatMap((field) => {
      const property = properties[field];
      if (!property) return [`${name}.${field} is validated, and not described: give it a decorator of core`];
      const own = rules.filter(({ propertyName }) => propertyName === field);
      const isRequired = !own.some(isOptional);
      return [
        ...(required.includes(field) === isRequired ? [] : [`${name}.${field} is required in one place only`]),
        ...own
          .flatMap((rule) => Object.entries(describedAs(rule)))
          .filter(([word, value]) => JSON.stringify(property[word]) !== JSON.stringify(value))
          .map(([word, value]) => `${name}.${field} lacks ${word} ${JSON.stringify(value)}`),
      ];
    }),
  ];
}

/** The inputs of GraphQL that are the body's class, or add to it what REST has elsewhere, such as the id. */
function graphqlProblems(body: Type, { properties = {}, required = [] }: Described, schema: GraphQLSchema): string[] {
  const inputs = TypeMetadataStorage.getInputTypesMetadata()
    .filter(({ target }) => target === body || target.prototype instanceof body)
    .map(({ name }) => schema.getType(name))
    .filter(isInputObjectType);
  return inputs.flatMap((input) =>
    Object.values(input.getFields())
      .filter(({ name }) => name in properties)
      .filter(({ name, type }) => isNonNullType(type) !== required.includes(name))
      .map(({ name }) => `${body.name}.${name} is required in REST or in ${input.name} only`),
  );
}

function bodiesOf(definition: ModuleDefinition): Type[] {
  return operationsOf(definition).flatMap((operation) => routedClasses(operation, 'body'));
}

/** Bodies, and the classes of objects within them. */
function withNested(bodies: readonly Type[]): readonly Type[] {
  const found = new Set<Type>();
  const visit = (type: Type) => {
    if (found.has(type)) return;
    found.add(type);
    for (const { propertyName } of rulesOf(type)) {
      const nested = classOf(Reflect.getMetadata(SWAGGER_PROPERTY, type.prototype as object, propertyName));
      if (nested) visit(nested);
    }
  };
  bodies.forEach(visit);
  return [...found];
}

function classOf(property: unknown): Type | undefined {
  const declared = (property as { readonly type?: unknown } | undefined)?.type;
  const type: unknown =
    typeof declared === 'function' && declared.prototype === undefined ? (declared as () => unknown)() : declared;
  if (typeof type !== 'function') return undefined;
  return rulesOf(type as Type).length > 0 ? (type as Type) : undefined;
}
