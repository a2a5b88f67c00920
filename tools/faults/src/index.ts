export { killRepeatedly, type KillPlan } from './kill-repeatedly.js';
export { Victim } from './victim.js';
