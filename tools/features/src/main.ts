import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FEATURES } from './features/index.js';
import { featuresPage } from './features-page.js';

const root = resolve(import.meta.dirname, '../../..');
const file = join(root, 'docs/features.md');
const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

const { text, problems } = featuresPage(FEATURES, (path) => read(join(root, path)));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else if (read(file) !== text) {
  if (process.argv.includes('--check')) {
    console.error('docs/features.md is out of step; run `pnpm generate`.');
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log('written: docs/features.md');
  }
}
