import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Command, Invalid, type CommandInput, type ReadModelSource, type RequestContext } from '@rustok/core';
import { Indexer } from '../indexer/indexer.service.js';
import { IndexSources } from '../sources/index-sources.js';
import { Rebuilds } from './rebuilds.service.js';

/** Milliseconds until the work of another process is looked at again. */
const PATIENCE = 50;

@Injectable()
export class IndexRebuildCommand extends Command {
  readonly usage = 'index rebuild';
  readonly description = "Make a tenant's read models anew, while the former ones are read.";
  readonly tenant = true;
  override readonly options = [{ flags: '--source <source>', description: 'only this read model, such as products' }];

  constructor(
    private readonly sources: IndexSources,
    private readonly indexer: Indexer,
    private readonly rebuilds: Rebuilds,
  ) {
    super();
  }

  async run(input: CommandInput): Promise<number> {
    const ctx = await input.context();
    for (const source of this.sourcesOf(ctx, input.options.source)) {
      if (!(await this.rebuild(ctx, source, input))) return 1;
    }
    return 0;
  }

  private sourcesOf(ctx: RequestContext, wanted: string | boolean | undefined): readonly ReadModelSource[] {
    const enabled = this.sources.enabledFor(ctx);
    if (typeof wanted !== 'string') return enabled;
    const source = enabled.find(({ name }) => name === wanted);
    if (source) return [source];
    const names = enabled.map(({ name }) => name).join(', ');
    throw new Invalid('SOURCE_UNKNOWN', `There is no read model "${wanted}" here; there are: ${names}.`);
  }

  /** @returns whether it came to its end */
  private async rebuild(
    ctx: RequestContext,
    source: ReadModelSource,
    { output, signal }: CommandInput,
  ): Promise<boolean> {
    const generation = await this.rebuilds.begin(ctx, source);
    let done = 0;
    for (;;) {
      if (signal.aborted) {
        output.line(`${source.name}: stopped; the server goes on with it.`);
        return false;
      }
      const count = await this.indexer.indexBatch(ctx, source);
      const progress = await this.rebuilds.advance(ctx, source);
      // Null: another process has taken the last step.
      if (progress === null || progress.generation !== generation) break;
      done = progress.done;
      output.progress(done, null, source.name);
      if (progress.isDone) break;
      if (count === 0 && !progress.hasMoved) await pause(PATIENCE);
    }
    output.line(`${source.name}: ${done} documents.`);
    return true;
  }
}
