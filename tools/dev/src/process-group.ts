import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

/** The command line of a process; null when there is no such process. */
export function commandOf(pid: number): string | null {
  try {
    if (platform() === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return null;
  }
}

/** Asks all processes of a group to end, and after ten seconds ends them. */
export async function stopGroup(leader: number): Promise<void> {
  if (!signal(leader, 'SIGTERM')) return;
  const deadline = performance.now() + 10_000;
  while (signal(leader, 0)) {
    if (performance.now() > deadline) signal(leader, 'SIGKILL');
    await delay(50);
  }
}

function signal(leader: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-leader, name);
    return true;
  } catch {
    return false;
  }
}
