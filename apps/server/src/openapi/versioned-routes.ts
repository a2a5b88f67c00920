import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = NonNullable<Operation['responses']>;

const ETAG = { description: 'Version of what is answered.', schema: { type: 'string' } } as const;
const CHANGED = {
  '412': {
    description: '`CONFLICT`: somebody has changed it since that version; the problem says what, when and who.',
  },
  '428': { description: '`VERSION_REQUIRED`: the change has to say which version it was decided on.' },
};

/** Adds to routes with a version what holds for all of them: the tag, and what becomes of preconditions. */
export function describeVersions(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path) as [string, Operation][]) {
      if (asksFor(operation, 'If-Match')) Object.assign(operation.responses, CHANGED);
      const answer = successOf(document, operation.responses);
      if (!answer) continue;
      answer.headers = { ...answer.headers, ETag: ETAG };
      if (method === 'get') describeReading(operation);
    }
  }
  return document;
}

function describeReading(operation: Operation): void {
  const description = 'ETags that the reader has: of one of them nothing is sent again.';
  operation.parameters = [
    ...(operation.parameters ?? []),
    { name: 'If-None-Match', in: 'header', required: false, description, schema: { type: 'string' } },
  ];
  operation.responses['304'] = { description: 'What the reader has is still right.', headers: { ETag: ETAG } };
}

/** The answer of a route that answers one thing with a version. */
function successOf({ components }: OpenAPIObject, responses: Responses) {
  const answer = responses['200'] ?? responses['201'];
  if (!answer || '$ref' in answer) return undefined;
  const schema = answer.content?.['application/json']?.schema;
  const name = schema && '$ref' in schema ? schema.$ref.split('/').at(-1) : undefined;
  const type = name === undefined ? undefined : components?.schemas?.[name];
  return type && 'properties' in type && type.properties?.['version'] ? answer : undefined;
}

function asksFor({ parameters = [] }: Operation, name: string): boolean {
  return parameters.some((each) => 'name' in each && each.name === name);
}
