/**
 * Our sources import `./x.js` and mean `./x.ts`. Only files outside node_modules get the alias: a
 * dependency that ships its sources beside its output must be tested as it runs.
 *
 * @type {(path: string, options: import('jest-resolve').ResolverOptions) => string}
 */
export function sync(path, options) {
  if (options.basedir.includes('/node_modules/')) return options.defaultResolver(path, options);
  return options.defaultResolver(path, { ...options, extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } });
}
