import { writeFileSync } from 'node:fs';
import { testEnv } from './env.mjs';
import { absentSuites } from './suites.mjs';

/** Says which suites this machine cannot run, and leaves the totals of the others for bin/test. */
export default class SummaryReporter {
  onRunStart() {
    for (const { name, requires } of absentSuites) console.log(`skipped: the ${name} tests (no ${requires?.part})`);
  }

  /** @param {unknown} _contexts @param {import('@jest/reporters').AggregatedResult} results */
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = results;
    // A file that did not load ran none of its tests, but is a failure all the same.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skipped = numPendingTests + numTodoTests;
    const line = `${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;

    if (testEnv.summaryFile !== undefined) writeFileSync(testEnv.summaryFile, line);
  }
}
