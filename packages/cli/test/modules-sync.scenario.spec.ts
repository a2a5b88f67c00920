import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { rustok } from './rustok.js';

jest.setTimeout(60_000);

let folder: string;

/** Below this package, so that what it depends on is installed there. */
beforeEach(() => {
  mkdirSync(join(import.meta.dirname, '../.rustok'), { recursive: true });
  folder = mkdtempSync(join(import.meta.dirname, '../.rustok/application-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module","rustok":{"modules":"src/modules.ts"}}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const manifest = (modules: string) =>
  writeFileSync(
    join(folder, 'modules.toml'),
    `schema = 1\n[modules]\n${modules}\n[write]\nserver = "src/modules.ts"\nregistry = "registry.md"\n`,
  );
const sync = async (...options: string[]) => rustok(['modules', 'sync', ...options], { folder });

describe('modules sync', () => {
  it('writes what the manifest says, once', async () => {
    manifest('platform = { package = "@rustok/platform" }');

    expect((await sync('--check')).code).toBe(1);
    expect(await sync()).toMatchObject({ code: 0, stdout: 'written: src/modules.ts\nwritten: registry.md\n' });

    expect(readFileSync(join(folder, 'src/modules.ts'), 'utf8')).toContain('[PlatformModules]');
    expect(readFileSync(join(folder, 'registry.md'), 'utf8')).toContain('| `tenant` | @rustok/platform |');
    expect(await sync('--check')).toMatchObject({ code: 0, stdout: 'Everything is in step with modules.toml.\n' });
  });

  it('mends the file that all other commands read, whatever stands in it', async () => {
    manifest('platform = { package = "@rustok/platform" }');
    writeFileSync(join(folder, 'src/modules.ts'), "import '@rustok/gone';");

    expect((await sync()).code).toBe(0);
    expect((await rustok(['--help'], { folder })).stdout).toContain('tenant');
  });

  it.each([
    [
      'a package that is not installed',
      'reviews = { package = "@shop/reviews" }',
      '@shop/reviews is in modules.toml and not installed',
    ],
    ['a package without a module', 'core = { package = "zod" }', 'zod exports no module.'],
    ['a key that means nothing', 'platform = { pakage = "@rustok/platform" }', 'modules.toml: modules.platform'],
    ['what is no TOML', 'platform = ', 'modules.toml, line 3:'],
  ])('refuses %s', async (_what, modules, sentence) => {
    manifest(modules);

    const { code, stderr } = await sync();

    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });
});
