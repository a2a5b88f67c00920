import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { Composable } from '@rustok/core';
import { ModuleTest, type ModuleTestOptions } from './running-module.js';

/** Long enough for the first file to migrate the template on a busy machine. */
const START_LIMIT = 120_000;

/**
 * Composes modules into a running application for the specs of one file: on a database of its
 * own, cloned from a template that is migrated once, with a fresh pair of tenants for each test.
 * Nothing is relayed or indexed in the background; `t.deliver()` does it when the test says so.
 */
export function moduleTest(...modules: readonly Composable[]): ModuleTest {
  return moduleTestWith({}, ...modules);
}

/** As {@link moduleTest}, with some of the platform's options set. */
export function moduleTestWith(options: ModuleTestOptions, ...modules: readonly Composable[]): ModuleTest {
  const test = new ModuleTest(options, modules);
  beforeAll(() => test.start(), START_LIMIT);
  beforeEach(() => test.begin());
  afterEach(() => test.end());
  afterAll(() => test.stop(), START_LIMIT);
  return test;
}
