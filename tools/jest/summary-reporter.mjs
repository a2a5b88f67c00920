import { writeFileSync } from 'node:fs';
import { testEnv } from './env.mjs';
import { absentParts } from './optional-parts.mjs';
import { suites } from './suites.mjs';

/** Says which tests this machine cannot run, and leaves the totals of the others for bin/test. */
export default class SummaryReporter {
  /** @type {Error | undefined} */
  error;

  onRunStart() {
    for (const line of absentParts) console.log(`skipped: ${line}`);
  }

  /** @param {unknown} _contexts @param {import('@jest/reporters').AggregatedResult} results */
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = results;
    const empty = testEnv.isWholeRun && testEnv.isStrict ? emptySuites(results) : [];
    if (empty.length > 0) this.error = new Error(`No test ran among the ${empty.join(' and the ')} tests`);

    // A file that did not load ran none of its tests, but is a failure all the same.
    const failed = numFailedTests + numRuntimeErrorTestSuites + empty.length;
    const skipped = numPendingTests + numTodoTests;
    const line = `${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
    if (testEnv.summaryFile !== undefined) writeFileSync(testEnv.summaryFile, line);
  }

  /** Makes Jest fail. */
  getLastError() {
    if (this.error !== undefined) console.error(this.error.message);
    return this.error;
  }
}

/** @param {import('@jest/reporters').AggregatedResult} results */
function emptySuites({ testResults }) {
  const ran = testResults.filter(({ numPassingTests, numFailingTests }) => numPassingTests + numFailingTests > 0);
  return suites.map(({ name }) => name).filter((name) => !ran.some(({ displayName }) => displayName?.name === name));
}
