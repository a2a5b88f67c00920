import type { INestApplication, Type } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { ModuleDefinition } from '@rustok/core';
import { isNonNullType, type GraphQLSchema } from 'graphql';
import { describedAs, isOptional } from './described-rules.js';
import { operationsOf } from './operations.js';
import { routedClasses, rulesOf } from './routed-classes.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Readonly<Record<string, unknown>>;
}

type Paths = Readonly<Record<string, Readonly<Record<string, { operationId?: string; parameters?: Parameter[] }>>>>;

/** Every query of a route: OpenAPI tells of its parameters as the validator takes them, and GraphQL of its arguments. */
export function openApiQueryProblems(application: INestApplication, definition: ModuleDefinition): string[] {
  const operations = operationsOf(definition);
  const routed = operations.flatMap((operation) =>
    routedClasses(operation, 'query').map((type) => ({ id: `${operation.target.name}_${operation.name}`, type })),
  );
  if (routed.length === 0) return [];
  const { paths } = SwaggerModule.createDocument(application, new DocumentBuilder().build());
  const { schema } = application.get(GraphQLSchemaHost, { strict: false });
  const classes = new Set(routed.map(({ type }) => type));
  return [
    ...routed.flatMap(({ id, type }) => parameterProblems(id, type, parametersOf(paths as unknown as Paths, id))),
    ...operations.flatMap(({ target, name }) => {
      const taken = (Reflect.getMetadata('design:paramtypes', target.prototype as object, name) ?? []) as Type[];
      return taken.filter((type) => classes.has(type)).flatMap((type) => argumentProblems(name, type, schema));
    }),
  ];
}

function parametersOf(paths: Paths, id: string): readonly Parameter[] {
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  const parameters = operations.find(({ operationId }) => operationId === id)?.parameters ?? [];
  return parameters.filter((parameter) => parameter.in === 'query');
}

function parameterProblems(id: string, type: Type, parameters: readonly Parameter[]): string[] {
  const rules = rulesOf(type);
  const fields = [...new Set(rules.map(({ propertyName }) => propertyName))];
  return [
    ...parameters
      .filter(({ name }) => !fields.includes(name))
      .map(({ name }) => `${id} tells of ${name}, which ${type.name} does not validate`),
    ...fields.flatMap((field) => {
      const parameter = parameters.find(({ name }) => name === field);
      if (!parameter) return [`${id} takes ${field} of ${type.name}, and does not tell of it`];
      const own = rules.filter(({ propertyName }) => propertyName === field);
      return [
        ...((parameter.required ?? false) === own.some(isOptional) ? [`${id}: ${field} is required in one place`] : []),
        ...own
          .flatMap((rule) => Object.entries(describedAs(rule)))
          .filter(([word, value]) => JSON.stringify(parameter.schema?.[word]) !== JSON.stringify(value))
          .map(([word, value]) => `${id}: ${field} lacks ${word} ${JSON.stringify(value)}`),
      ];
    }),
  ];
}

/** Arguments of a root field that takes the same class. */
function argumentProblems(name: string, type: Type, schema: GraphQLSchema): string[] {
  const rules = rulesOf(type);
  const field = schema.getQueryType()?.getFields()[name];
  return (field?.args ?? [])
    .filter((argument) => rules.some(({ propertyName }) => propertyName === argument.name))
    .filter((argument) => {
      const isRequired = !rules.some((rule) => rule.propertyName === argument.name && isOptional(rule));
      return isNonNullType(argument.type) && argument.defaultValue === undefined ? !isRequired : isRequired;
    })
    .map((argument) => `${name}(${argument.name}) is required by GraphQL or by ${type.name} only`);
}
