import { startTelemetry } from '../../src/telemetry/telemetry.js';

// As src/main.ts does, with a module that is slow when asked to be.
const stopTelemetry = await startTelemetry();
const [{ run }, { PlatformModules }, { NotesModule }] = await Promise.all([
  import('../../src/run.js'),
  import('@rustok/platform'),
  import('./notes.js'),
]);
await run([PlatformModules, NotesModule], stopTelemetry);
