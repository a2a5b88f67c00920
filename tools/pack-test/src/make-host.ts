import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, type Installer } from './install.js';
import { root, type Tarballs } from './packages.js';
import { run } from './run.js';

export interface HostKind {
  readonly installer: Installer;
  readonly type: 'module' | 'commonjs';
  readonly http: 'express' | 'fastify';
}

interface Manifest {
  type: string;
  readonly dependencies: Record<string, string>;
}

/** Makes the example host as one of its kinds, outside of the workspace, with the packages installed, and builds it. */
export async function makeHost(folder: string, kind: HostKind, tarballs: Tarballs): Promise<void> {
  cpSync(join(root, 'examples/host'), folder, {
    recursive: true,
    filter: (path) => !/\/(node_modules|dist)$/.test(path),
  });
  editManifest(folder, kind);
  const other = join(folder, 'src/main.fastify.ts');
  if (kind.http === 'fastify') renameSync(other, join(folder, 'src/main.ts'));
  else rmSync(other);
  await install(kind.installer, folder, tarballs);
  await run(folder, ['node_modules/.bin/tsc']);
}

function editManifest(folder: string, { type, http }: HostKind): void {
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  manifest.type = type;
  if (http === 'fastify') {
    delete manifest.dependencies['@nestjs/platform-express'];
    delete manifest.dependencies['@as-integrations/express5'];
    manifest.dependencies['@nestjs/platform-fastify'] = '^12.0.0';
    manifest.dependencies['@as-integrations/fastify'] = '^3.0.0';
  }
  writeFileSync(path, JSON.stringify(manifest, null, 2));
}
