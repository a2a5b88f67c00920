import { join } from 'node:path';
import { Peer } from '../process/peer.js';
import type { LoadJob, LoadResult } from './load-job.js';

/** Sends requests from another process. */
export class Load {
  private readonly peer = new Peer(join(import.meta.dirname, 'load-process.ts'));

  /** @throws Error at the first answer that is not 200 */
  async run(job: LoadJob): Promise<LoadResult> {
    const answer = await this.peer.ask<LoadResult | { readonly problem: string }>(job);
    if ('problem' in answer) throw new Error(`The load on ${job.path} failed: ${answer.problem}`);
    return answer;
  }

  async stop(): Promise<void> {
    await this.peer.stop();
  }
}
