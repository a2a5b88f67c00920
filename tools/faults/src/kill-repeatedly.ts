import { setTimeout as pause } from 'node:timers/promises';
import type { Victim } from './victim.js';

export interface KillPlan {
  readonly times: number;
  /** Milliseconds from when it is at work until when it is killed at the latest. */
  readonly within: number;
}

/** The share of kills that hit a process which is still starting. */
const EARLY = 0.2;

/**
 * Runs a victim and kills it at a random moment, again and again. One that ends by itself before its
 * moment has come is not run any more.
 *
 * @returns how often it was killed
 * @throws Error when it ends by itself and not with success
 */
export async function killRepeatedly(victim: Victim, { times, within }: KillPlan): Promise<number> {
  for (let kills = 0; kills < times; kills += 1) {
    await victim.run();
    if (Math.random() > EARLY) await victim.atWork();
    await pause(Math.random() * within);
    if (!victim.isRunning) {
      await victim.finished();
      return kills;
    }
    await victim.kill();
  }
  return times;
}
