import { describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeVersions } from './versioned-routes.js';

const answerOf = (name: string) => ({
  responses: {
    '200': { description: '', content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } },
  },
});
const document = (): OpenAPIObject => ({
  openapi: '3.1.0',
  info: { title: '', version: '1' },
  paths: {
    '/notes/{id}': {
      get: answerOf('Note'),
      patch: { ...answerOf('Note'), parameters: [{ name: 'If-Match', in: 'header', required: true }] },
    },
    '/notes': { get: answerOf('Notes') },
  },
  components: {
    schemas: {
      Note: { type: 'object', properties: { version: { type: 'integer' } } },
      Notes: { type: 'object', properties: { nodes: { type: 'array', items: {} } } },
    },
  },
});

describe('the description of a route', () => {
  const { paths } = describeVersions(document());

  it('that answers something with a version tells of its tag, and of 304', () => {
    expect(paths['/notes/{id}']?.get).toMatchObject({
      parameters: [{ name: 'If-None-Match', in: 'header', required: false }],
      responses: { '200': { headers: { ETag: {} } }, '304': {} },
    });
    expect(paths['/notes/{id}']?.patch?.responses).toMatchObject({
      '200': { headers: { ETag: {} } },
      '412': {},
      '428': {},
    });
  });

  it('that answers a list stays as it is', () => {
    expect(paths['/notes']).toEqual(document().paths['/notes']);
  });
});
