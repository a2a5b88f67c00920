import type { OpenApiDocument, Operation } from './open-api-document.js';
import { schemaChanges, type Documents } from './schema-changes.js';

/** What breaks a client of the former REST API, in sentences. */
export function openApiChanges(before: string, after: string): readonly string[] {
  const documents = { before: JSON.parse(before) as OpenApiDocument, after: JSON.parse(after) as OpenApiDocument };
  const changes = Object.entries(documents.before.paths ?? {}).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const name = `${method.toUpperCase()} ${path}`;
      const next = documents.after.paths?.[path]?.[method];
      return next ? operationChanges(documents, name, operation, next) : [`${name} was removed`];
    }),
  );
  return [...new Set(changes)];
}

function operationChanges(documents: Documents, name: string, before: Operation, after: Operation): string[] {
  return [
    ...parameterChanges(documents, name, before, after),
    ...bodyChanges(documents, name, before, after),
    ...Object.entries(before.responses ?? {}).flatMap(([status, { content }]) => {
      if (!status.startsWith('2')) return [];
      const next = after.responses?.[status];
      if (!next) return [`${name} no longer answers ${status}`];
      const [former, latter] = [content, next.content].map((each) => each?.['application/json']?.schema);
      return former
        ? schemaChanges(
            documents,
            { place: `${name} ${status}: answer`, direction: 'received' },
            { before: former, after: latter },
          )
        : [];
    }),
  ];
}

function parameterChanges(documents: Documents, name: string, before: Operation, after: Operation): string[] {
  const key = (each: { readonly in: string; readonly name: string }) => `${each.in} parameter ${each.name}`;
  const former = new Map((before.parameters ?? []).map((each) => [key(each), each]));
  const next = new Map((after.parameters ?? []).map((each) => [key(each), each]));
  return [
    ...[...former.keys()].filter((each) => !next.has(each)).map((each) => `${name}: ${each} was removed`),
    ...[...next].flatMap(([each, { required, schema }]) => {
      const known = former.get(each);
      const place = `${name}: ${each}`;
      if (required === true && known?.required !== true) return [`${place} is now required`];
      return known
        ? schemaChanges(documents, { place, direction: 'sent' }, { before: known.schema, after: schema })
        : [];
    }),
  ];
}

function bodyChanges(documents: Documents, name: string, before: Operation, after: Operation): readonly string[] {
  const [former, next] = [before, after].map(({ requestBody }) => requestBody?.content?.['application/json']?.schema);
  if (!former) return next && after.requestBody?.required === true ? [`${name}: a body is now required`] : [];
  return schemaChanges(documents, { place: `${name}: body`, direction: 'sent' }, { before: former, after: next });
}
