import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { breakingChanges, DELIBERATE, release } from './breaking-changes.js';

const path = 'apps/server/schema.graphql';
const released = [{ path, text: 'type Query { a: Int b: Int }' }];
const next = [{ path, text: 'type Query { a: Int }' }];
const sentence = `${path}: Field 'b' was removed from object type 'Query'`;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rustok-breaking-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('what breaks clients of the latest release', () => {
  it('is nothing before there is one', async () => {
    expect(await breakingChanges(root, next)).toEqual({ changes: [], unneeded: [] });
  });

  it('is told in sentences, until the next release', async () => {
    release(root, released);
    expect(await breakingChanges(root, next)).toEqual({ changes: [sentence], unneeded: [] });

    release(root, next);
    expect(await breakingChanges(root, next)).toEqual({ changes: [], unneeded: [] });
  });

  it('may be deliberate, as long as it is a change', async () => {
    release(root, released);
    appendFileSync(join(root, DELIBERATE), `# nobody used it\n${sentence}\n`);

    expect(await breakingChanges(root, next)).toEqual({ changes: [], unneeded: [] });
    expect(await breakingChanges(root, released)).toEqual({ changes: [], unneeded: [sentence] });
  });
});
