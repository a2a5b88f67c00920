import { describe, expect, it } from '@jest/globals';
import { openApiChanges } from './open-api-changes.js';

const content = (name: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } });
const document = {
  paths: {
    '/products': {
      get: {
        parameters: [{ name: 'first', in: 'query', required: false, schema: { type: 'integer', maximum: 100 } }],
        responses: { '200': { content: content('Product') } },
      },
      post: {
        requestBody: { required: true, content: content('ProductInput') },
        responses: { '201': { content: content('Product') } },
      },
    },
  },
  components: {
    schemas: {
      Product: {
        type: 'object',
        properties: {
          id: { type: 'string', format: 'uuid' },
          title: { type: 'string', nullable: false },
          parts: { type: 'array', items: { $ref: '#/components/schemas/Product' } },
        },
        required: ['id', 'title'],
      },
      ProductInput: {
        type: 'object',
        properties: {
          title: { type: 'string', maxLength: 255 },
          status: { type: 'string', enum: ['draft', 'active'] },
        },
        required: ['title'],
      },
    },
  },
};

function changes(edit: (text: string) => string) {
  const before = JSON.stringify(document);
  const after = edit(before);
  expect(after).not.toBe(before);
  return openApiChanges(before, after);
}
const replaced = (from: string, to: string) => changes((text) => text.replaceAll(from, to));

describe('a change of the REST API', () => {
  it.each([
    ['a path', '"/products"', '"/goods"', ['GET /products was removed', 'POST /products was removed']],
    ['a parameter', '"name":"first"', '"name":"limit"', ['GET /products: query parameter first was removed']],
    [
      'what a parameter must be',
      '"required":false',
      '"required":true',
      ['GET /products: query parameter first is now required'],
    ],
    ['a limit', '"maximum":100', '"maximum":50', ['GET /products: query parameter first has a stricter maximum: 50']],
    ['a length', '"maxLength":255', '"maxLength":10', ['POST /products: body.title has a stricter maxLength: 10']],
    ['a choice', '["draft","active"]', '["active"]', ['POST /products: body.status no longer takes "draft"']],
    [
      'a field that must be sent',
      '"required":["title"]',
      '"required":["title","status"]',
      ['POST /products: body.status is now required'],
    ],
    ['a status', '"201"', '"202"', ['POST /products no longer answers 201']],
    [
      'a type',
      '"format":"uuid"',
      '"format":"int64"',
      [
        'GET /products 200: answer.id changed its type from string uuid to string int64',
        'POST /products 201: answer.id changed its type from string uuid to string int64',
      ],
    ],
    [
      'what was never null',
      '"nullable":false',
      '"nullable":true',
      ['GET /products 200: answer.title may now be null', 'POST /products 201: answer.title may now be null'],
    ],
    [
      'what was always there',
      '"required":["id","title"]',
      '"required":["id"]',
      ['GET /products 200: answer.title may now be missing', 'POST /products 201: answer.title may now be missing'],
    ],
  ])('breaks its clients: %s', (_, from, to, sentences) => {
    expect(replaced(from, to)).toEqual(sentences);
  });

  it.each([
    ['a new path', '"paths":{', '"paths":{"/more":{"get":{}},'],
    ['a wider limit', '"maxLength":255', '"maxLength":500'],
    ['a new choice', '["draft","active"]', '["draft","active","archived"]'],
    ['a new field of an answer', '"parts":', '"vendor":{"type":"string"},"parts":'],
    ['a new optional field of a body', '"status":', '"vendor":{"type":"string"},"status":'],
  ])('does not: %s', (_, from, to) => {
    expect(replaced(from, to)).toEqual([]);
  });
});
