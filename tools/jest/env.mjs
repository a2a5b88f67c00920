import { env } from 'node:process';

/** Everything the test run takes from its environment. */
export const testEnv = {
  /** An optional part of the machine that is missing is an error. */
  isStrict: env['CI'] === 'true',
  /** Set by bin/test when it was given no selection of tests. */
  isWholeRun: env['RUSTOK_TEST_IS_WHOLE'] === 'true',
  chromiumPath: env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  pgbouncerPath: env['PGBOUNCER_PATH'] ?? '/usr/sbin/pgbouncer',
  /** Where the totals are left for bin/test. */
  summaryFile: env['RUSTOK_TEST_SUMMARY'],
};
