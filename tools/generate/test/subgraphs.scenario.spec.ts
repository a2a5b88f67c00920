import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { composeServices } from '@apollo/composition';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';

const root = resolve(import.meta.dirname, '../../..');
/** Packages that hold no module, or only gather others. */
const NOT_MODULES = ['cli', 'core', 'platform', 'testing'];

interface Subgraph {
  readonly name: string;
  readonly sdl: string;
}

/** A package's schema, built by a process that knows no other module. */
async function subgraphOf(folder: string): Promise<Subgraph> {
  const { stdout } = await promisify(execFile)(
    join(root, 'bin/run'),
    ['tools/generate/src/print-subgraph.ts', join(folder, 'src/index.ts')],
    { maxBuffer: 10_000_000 },
  );
  return { name: basename(folder), sdl: stdout };
}

const compose = (...subgraphs: readonly Subgraph[]) =>
  composeServices(subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}` })));

const folders = globSync('packages/*/src/index.ts', { cwd: root })
  .map((path) => dirname(dirname(join(root, path))))
  .filter((folder) => !NOT_MODULES.includes(basename(folder)));

let subgraphs: Subgraph[] = [];

beforeAll(async () => {
  const all = await Promise.all(folders.map(subgraphOf));
  // A module may have no operations at all.
  subgraphs = all.filter(({ sdl }) => sdl !== '');
}, 120_000);

describe('the modules as subgraphs', () => {
  it('compose each by itself', () => {
    expect(subgraphs.map(({ name }) => name)).toContain('tenant');
    const failures = subgraphs.map((subgraph) => ({ of: subgraph.name, errors: compose(subgraph).errors }));

    expect(failures.filter(({ errors }) => errors !== undefined)).toEqual([]);
  });

  it('compose together', () => {
    const { errors, supergraphSdl } = compose(...subgraphs);

    expect(errors).toBeUndefined();
    expect(supergraphSdl).toContain('adminTenants');
  });
});
