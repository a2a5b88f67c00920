import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** The server that runs on this cluster, whoever started it. */
export function runningServer(cluster: string): RunningServer | null {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return null;

  // Line 1 is the process, line 4 the port: "Database File Layout" in PostgreSQL's manual.
  const [pid, , , port] = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => Number.parseInt(line, 10));
  if (pid === undefined || port === undefined || Number.isNaN(port)) return null;
  return isServerOf(cluster, pid) ? { pid, port } : null;
}

/** `fast` ends sessions and writes everything; `immediate` is a crash, for a server that does not answer. */
export async function stopServer(cluster: string, mode: 'fast' | 'immediate'): Promise<void> {
  const server = runningServer(cluster);
  if (server === null) return;
  process.kill(server.pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  while (isServerOf(cluster, server.pid)) await delay(20);
}

/**
 * PostgreSQL refuses to start while the process that postmaster.pid names is alive, and after a restart of a container
 * any process may have its number. A file that names a dead process is left to PostgreSQL: it looks there for the
 * shared memory that orphaned backends may still use.
 */
export function forgetReusedProcess(cluster: string): void {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return;
  const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
  if (isAlive(pid) && !isServerOf(cluster, pid)) rmSync(path);
}

/** A server's working directory is its cluster; another process with that number has another one. */
function isServerOf(cluster: string, pid: number): boolean {
  try {
    if (platform() === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
