// As it is served: React chooses its build when it is loaded.
process.env['NODE_ENV'] = 'production';

/** What the specs take from their environment. */
export const testEnv = {
  chromiumPath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  /** A PostgreSQL server, as superuser. */
  databaseUrl: process.env['RUSTOK_TEST_DATABASE_URL'],
  /** A product export of a real Shopify shop. */
  sampleCsv: process.env['RUSTOK_SAMPLE_SHOPIFY_CSV'],
};
