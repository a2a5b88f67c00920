/**
 * How TypeScript is compiled wherever it is run unbuilt; the same as tsconfig.base.json asks of tsc.
 *
 * @param {boolean} tsx
 * @returns {import('@swc/core').Options}
 */
export const compilerOptions = (tsx) => ({
  swcrc: false,
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true, tsx },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
});
