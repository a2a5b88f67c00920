import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Command } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from '../../test/notes.module.js';
import { ImportsModule } from '../imports.module.js';
import { ExportCommand } from './export.command.js';
import { ImportCommand } from './import.command.js';

const t = moduleTest(PlatformModules, ImportsModule, NotesModule);
const folder = mkdtempSync(join(tmpdir(), 'rustok-imports-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(command: Command, file: string, options: Record<string, string | boolean> = {}) {
  const lines: string[] = [];
  const code = await command.run({
    arguments: { file: join(folder, file) },
    options,
    output: { line: (text) => lines.push(text), progress: () => undefined },
    signal: new AbortController().signal,
    context: async () => t.ctx,
  });
  return { code, text: lines.join('\n') };
}

describe('rustok import and rustok export', () => {
  it('bring in and out what they are given, batch by batch', async () => {
    const notes = Array.from({ length: 450 }, (_, index) => `n${String(index).padStart(3, '0')} note ${index}\n`);
    writeFileSync(join(folder, 'in.jsonl'), notes.join(''));

    expect(await run(t.get(ImportCommand), 'in.jsonl')).toMatchObject({ code: 0 });
    expect(await run(t.get(ExportCommand), 'out.jsonl')).toMatchObject({
      code: 0,
      text: expect.stringMatching(/^450 records/),
    });
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8')).toBe(notes.join(''));
  });

  it('only tell in a dry run, and lose nothing but the record that nobody can write', async () => {
    writeFileSync(join(folder, 'bug.jsonl'), 'a one\nbug two\nc three\n');

    const rehearsal = await run(t.get(ImportCommand), 'bug.jsonl', { dryRun: true, format: 'notes' });
    expect(rehearsal.text).toContain('2 created, 0 updated, 0 unchanged, 1 refused');
    await run(t.get(ExportCommand), 'none.jsonl');
    expect(readFileSync(join(folder, 'none.jsonl'), 'utf8')).toBe('');

    const { code, text } = await run(t.get(ImportCommand), 'bug.jsonl');
    expect(code).toBe(1);
    expect(text).toContain('line 2 (bug): Something went wrong on our side.');
    await run(t.get(ExportCommand), 'some.jsonl');
    expect(readFileSync(join(folder, 'some.jsonl'), 'utf8')).toBe('a one\nc three\n');
    expect(t.loggedErrors.join()).toContain('Nobody thought of this.');
  });

  it('say in one sentence what they cannot read', async () => {
    await expect(run(t.get(ImportCommand), 'missing.jsonl')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    writeFileSync(join(folder, 'a.csv'), 'a,b\n');
    await expect(run(t.get(ImportCommand), 'a.csv')).rejects.toMatchObject({ code: 'FORMAT_UNKNOWN' });
    await expect(run(t.get(ExportCommand), 'a.csv')).rejects.toMatchObject({ code: 'FORMAT_UNKNOWN' });
  });
});
