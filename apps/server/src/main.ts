import { startTelemetry } from './telemetry/telemetry.js';

const stopTelemetry = await startTelemetry();
// Loaded only now, so that HTTP is traced from its first use.
const [{ run }, { modules }] = await Promise.all([import('./run.js'), import('./modules.js')]);
await run(modules, stopTelemetry);
