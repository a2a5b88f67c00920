import { resolve } from 'node:path';
import { modules } from '@rustok/server/modules';
import { breakingChanges, DELIBERATE, release } from './breaking/breaking-changes.js';
import { driftOf, writeDrift } from './drift.js';
import { generate } from './generate.js';

const root = resolve(import.meta.dirname, '../../..');
const isCheck = process.argv.includes('--check');

const files = await generate(modules);
const drift = driftOf(root, files);

for (const path of drift.rewritten) {
  console.error(
    `${path} would change and keep its version. Give the event a new version, with the former payload in "earlier"; or delete the file, if no release has it.`,
  );
}
if (process.argv.includes('--release')) release(root, files);
const { changes, unneeded } = await breakingChanges(root, files);
for (const sentence of changes) console.error(`breaking: ${sentence}`);
for (const sentence of unneeded) console.error(`${DELIBERATE} lists what is no change: ${sentence}`);
if (changes.length > 0) {
  console.error(`Deprecate in the place of removing; or give the reason in ${DELIBERATE}, with the sentence below it.`);
}
if (isCheck && changes.length + unneeded.length > 0) process.exitCode = 1;
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
