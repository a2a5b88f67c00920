import { resolve } from 'node:path';
import { modules } from '@rustok/server/modules';
import { breakingChanges } from './breaking-changes.js';
import { driftOf, writeDrift } from './drift.js';
import { SCHEMA, generate } from './generate.js';

const root = resolve(import.meta.dirname, '../../..');
const isCheck = process.argv.includes('--check');

const files = await generate(modules);
const drift = driftOf(root, files);

for (const path of drift.rewritten) {
  console.error(
    `${path} would change and keep its version. Give the event a new version, with the former payload in "earlier"; or delete the file, if no release has it.`,
  );
}
for (const file of files.filter(({ path }) => path === SCHEMA)) {
  for (const change of breakingChanges(root, file)) console.error(`${file.path}: ${change}`);
}
if (drift.rewritten.length > 0) process.exitCode = 1;
else if (isCheck) {
  const stale = [...drift.changed.map(({ path }) => path), ...drift.orphans];
  for (const path of stale) console.error(`${path} is out of step; run \`pnpm generate\`.`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  writeDrift(root, drift);
  for (const { path } of drift.changed) console.log(`written: ${path}`);
  for (const path of drift.orphans) console.log(`removed: ${path}`);
}
