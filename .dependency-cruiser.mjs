/** A slice may import those to its left. */
const commerceSlices = [
  'catalog',
  'pricing',
  'inventory',
  'customers',
  'promotions',
  'tax',
  'shipping',
  'cart',
  'checkout',
  'orders',
  'payments',
  'fulfilment',
  'returns',
];

const tests = '[.]spec[.]tsx?$|/test/';
const transport = '[.](resolver|controller|consumer)[.]ts$';
/** Packages that are not modules: the contract, and those which exist to bring modules together. */
const composing = 'core|testing|platform|cli';

const rightOf = (/** @type {number} */ index) => commerceSlices.slice(index + 1).join('|');

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Files that import each other are one file, or want a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { pathNot: '^examples/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'module-to-module',
      comment: "Modules meet through events, ids and core's ports.",
      severity: 'error',
      from: { path: `^packages/(?!(?:${composing})/)([^/]+)/`, pathNot: [tests, '^packages/(blog|forum|pages)/'] },
      to: { path: '^packages/', pathNot: ['^packages/(core|$1)/', '^packages/[^/]+/src/events[.]ts$'] },
    },
    {
      name: 'module-to-module-or-content',
      comment: 'Blog, forum and pages wrap content: the one reuse of services.',
      severity: 'error',
      from: { path: '^packages/(blog|forum|pages)/', pathNot: tests },
      to: { path: '^packages/', pathNot: ['^packages/(core|content|$1)/', '^packages/[^/]+/src/events[.]ts$'] },
    },
    {
      name: 'core-stands-alone',
      severity: 'error',
      from: { path: '^packages/core/', pathNot: tests },
      to: { path: '^packages/', pathNot: '^packages/core/' },
    },
    {
      name: 'no-package-to-app',
      severity: 'error',
      from: { path: '^packages/', pathNot: tests },
      to: { path: '^(apps|tools|examples)/' },
    },
    ...commerceSlices.slice(0, -1).map((slice, index) => ({
      name: `slice-order-${slice}`,
      comment: 'Slices form a line and import only to the left.',
      severity: /** @type {const} */ ('error'),
      from: { path: `^packages/commerce/src/${slice}/`, pathNot: tests },
      to: { path: `^packages/commerce/src/(${rightOf(index)})/` },
    })),
    {
      name: 'slice-to-entity',
      comment: "Another slice's rows are reached through its service.",
      severity: 'error',
      from: { path: '^packages/[^/]+/src/([^/]+)/', pathNot: [tests, '^packages/core/', '/migrations/'] },
      to: { path: '[.]entity[.]ts$', pathNot: ['^packages/core/', '^packages/[^/]+/src/$1/'] },
    },
    {
      name: 'transport-to-entity',
      comment: 'A transport sees responses, not rows.',
      severity: 'error',
      from: { path: transport },
      to: { path: '[.]entity[.]ts$' },
    },
    {
      name: 'service-to-transport',
      severity: 'error',
      from: { path: '[.]service[.]ts$' },
      to: { path: transport },
    },
    {
      name: 'entity-or-event-to-service',
      severity: 'error',
      from: { path: '[.](entity|events)[.]ts$' },
      to: { path: ['[.]service[.]ts$', transport] },
    },
    {
      name: 'server-to-interface',
      comment: 'A server without React loads `.`; pages and slots come through a dynamic import.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: { path: ['^packages/[^/]+/(admin|storefront)/', '/node_modules/react(-dom|-router)?/'], dynamic: false },
    },
    {
      name: 'no-test-in-production',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-dev-dependency',
      comment: 'What a published package imports is among its dependencies or peers.',
      severity: 'error',
      from: { path: '^packages/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm-peer', 'type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages|tools)/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['@rustok/source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  },
};
