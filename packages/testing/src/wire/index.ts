export { WireTap } from './wire-tap.js';
export type { WireReport } from './wire-recorder.js';
