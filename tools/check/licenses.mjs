// Fails when something that a published package depends on, or asks its user to install, is neither of a permissive
// license nor named below with a reason. Tools that only we run, such as an Elastic-licensed composer, do not count.
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MIT/X11',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** @typedef {Record<string, { name: string, versions: string[] }[]>} Listing */

/** @type {(filter: '--prod' | '--dev') => Listing} */
const list = (filter) =>
  JSON.parse(
    execFileSync('pnpm', ['--filter', './packages/*', 'licenses', 'list', filter, '--json'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    }),
  );

/** @type {(manifest: string) => string[]} */
const peersOf = (manifest) => Object.keys(JSON.parse(readFileSync(manifest, 'utf8')).peerDependencies ?? {});
const peers = new Set(globSync('packages/*/package.json').flatMap(peersOf));

/** `(MIT OR GPL-3.0)` leaves the choice to us, `(MIT AND BSD-3-Clause)` does not. */
function isPermissive(/** @type {string} */ license) {
  const plain = license.replace(/^\((.*)\)$/, '$1');
  if (plain.includes(' OR ')) return plain.split(' OR ').some((choice) => permissive.has(choice));
  return plain.split(' AND ').every((part) => permissive.has(part));
}

const shipped = Object.entries(list('--prod'));
const asked = Object.entries(list('--dev')).map(
  ([license, found]) => /** @type {const} */ ([license, found.filter(({ name }) => peers.has(name))]),
);
const refused = [...shipped, ...asked]
  .filter(([license, found]) => found.length > 0 && !isPermissive(license))
  .flatMap(([license, found]) => found.map(({ name, versions }) => `${name}@${versions.join(', ')}: ${license}`));

for (const line of refused) console.error(line);
process.exitCode = refused.length === 0 ? 0 : 1;
