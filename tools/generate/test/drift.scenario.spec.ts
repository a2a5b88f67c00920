import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { driftOf, writeDrift } from '../src/drift.js';

const schema = { path: 'schema.graphql', text: 'type Query { a: Int }\n' };
const event = { path: 'docs/events/notes.note.written.v1.json', text: '{"words":1}\n' };
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rustok-generate-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('generated files', () => {
  it('are in step once they are written', () => {
    expect(driftOf(root, [schema, event]).changed).toEqual([schema, event]);

    writeDrift(root, driftOf(root, [schema, event]));

    expect(driftOf(root, [schema, event])).toEqual({ changed: [], orphans: [], rewritten: [] });
  });

  it('are out of step when somebody edits one', () => {
    writeDrift(root, driftOf(root, [schema]));
    writeFileSync(join(root, schema.path), 'type Query { b: Int }\n');

    expect(driftOf(root, [schema])).toMatchObject({ changed: [schema], rewritten: [] });
  });

  it('may change for an event only with its version', () => {
    writeDrift(root, driftOf(root, [event]));
    const changed = { ...event, text: '{"words":"many"}\n' };
    const next = { ...changed, path: event.path.replace('v1', 'v2') };

    expect(driftOf(root, [changed]).rewritten).toEqual([event.path]);
    expect(driftOf(root, [event, next])).toMatchObject({ changed: [next], rewritten: [] });
  });

  it('go with their event', () => {
    writeDrift(root, driftOf(root, [event]));
    const drift = driftOf(root, []);
    expect(drift.orphans).toEqual([event.path]);

    writeDrift(root, drift);

    expect(() => readFileSync(join(root, event.path))).toThrow('ENOENT');
  });
});
