import { defineConfig } from 'rolldown';

/** Installed beside the bundle and loaded when wanted: traces, and the files of the page at /swagger. */
const INSTALLED = [/^@opentelemetry\/(sdk-node|instrumentation-http)$/, /^swagger-ui-dist/];

/** What a library would use if it were there. */
const ABSENT = [
  /^@nestjs\/(microservices|websockets|platform-express)/,
  /^@fastify\/(multipart|view)$/,
  /^@apollo\/(gateway|subgraph\/package\.json)/,
  /^@as-integrations\/express/,
  /^pg-native$/,
  /^pg-query-stream$/,
  /^(ts-morph|class-transformer\/storage|bufferutil|utf-8-validate)$/,
];

/**
 * The server and all that it uses in few files: loading 4,200 small ones took half of a start, and 40 MB. Names are kept,
 * since Nest and GraphQL read them off classes.
 */
export default defineConfig({
  input: 'dist/main.js',
  platform: 'node',
  external: [...INSTALLED, ...ABSENT],
  output: {
    dir: 'dist/bundle',
    format: 'esm',
    sourcemap: true,
    keepNames: true,
    // CommonJS inside of it asks for its optional parts by this name.
    banner: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  onLog(level, log, report) {
    // A part that is neither here nor named above would be missed at run time only.
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    if (log.code !== 'EVAL') report(level, log);
  },
});
