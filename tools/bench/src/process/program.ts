import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.js';

const fromSource = ['--enable-source-maps', '--conditions=@rustok/source', '--import', './tools/source/register.mjs'];

/** The server and the command line, as arguments of Node. */
export interface Program {
  /** What was measured, for the report. */
  readonly about: string;
  readonly server: readonly string[];
  readonly cli: readonly string[];
  /** Tells the command line which application it works on; generated files and logs are here too. */
  readonly folder: string;
}

/** The built program where there is one, unless its source is wanted. */
export function programIn(folder: string, wantsSource: boolean): Program {
  const built = [join(root, 'apps/server/dist/bundle/main.js'), join(root, 'packages/cli/dist/main.js')] as const;
  const isBuilt = !wantsSource && built.every((file) => existsSync(file));
  const [server, cli] = isBuilt
    ? built
    : [join(root, 'apps/server/src/main.ts'), join(root, 'packages/cli/src/main.ts')];
  const modules = join(root, 'apps/server', isBuilt ? 'dist/modules.js' : 'src/modules.ts');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, rustok: { modules, env: [] } }));
  return {
    about: isBuilt ? `built ${statSync(server).mtime.toISOString()}` : 'from source; a built one starts faster',
    server: [...(isBuilt ? [] : fromSource), server],
    cli: [...(isBuilt ? [] : fromSource), cli],
    folder,
  };
}
