import type { ChildProcess } from 'node:child_process';

/** Kills the child should this process exit first. */
export function endWithUs(child: ChildProcess): void {
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
}
