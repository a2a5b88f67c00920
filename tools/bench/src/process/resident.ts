import { readFileSync } from 'node:fs';

export interface Resident {
  /** MiB. */
  readonly now: number;
  /** The most that it ever was, in MiB. */
  readonly peak: number;
}

/** The memory of a process; null where the system has no /proc, and once the process has ended. */
export function residentMemory(pid: number): Resident | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
    const resident = { now: of('VmRSS'), peak: of('VmHWM') };
    return Number.isNaN(resident.now) ? null : resident;
  } catch {
    return null;
  }
}
