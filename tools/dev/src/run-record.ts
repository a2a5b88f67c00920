import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { commandOf, stopGroup } from './process-group.js';
import { StartError } from './start-error.js';

const recordSchema = z.object({
  pid: z.int(),
  applications: z.array(z.object({ pid: z.int(), main: z.string() })),
});

/**
 * What a run has started, on disk: the applications outlive a bin/dev that was killed, and would hold the ports of the
 * next one.
 */
export class RunRecord {
  private readonly applications: { pid: number; main: string }[] = [];

  private constructor(private readonly path: string) {}

  /**
   * Ends what a killed run has left.
   *
   * @throws StartError when another bin/dev of this clone is running
   */
  static async takeOver(folder: string): Promise<RunRecord> {
    const path = join(folder, 'run.json');
    const left = read(path);
    if (left !== null && commandOf(left.pid)?.includes('tools/dev/src/main.ts')) {
      throw new StartError(`bin/dev is running already, as process ${left.pid}`);
    }
    // A number may belong to another process by now.
    for (const { pid, main } of left?.applications ?? []) if (commandOf(pid)?.includes(main)) await stopGroup(pid);
    const record = new RunRecord(path);
    record.write();
    return record;
  }

  add(application: { pid: number; main: string }): void {
    this.applications.push(application);
    this.write();
  }

  remove(): void {
    rmSync(this.path, { force: true });
  }

  private write(): void {
    writeFileSync(this.path, JSON.stringify({ pid: process.pid, applications: this.applications }));
  }
}

function read(path: string): z.infer<typeof recordSchema> | null {
  if (!existsSync(path)) return null;
  try {
    return recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Cut off by a crash.
    return null;
  }
}
