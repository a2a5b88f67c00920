import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import {
  Command,
  Consumer,
  TenantDb,
  defineEvent,
  defineModule,
  newId,
  type CommandInput,
  type EventConsumer,
} from '@rustok/core';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

const NoteRead = defineEvent('notes.note.read', {
  version: 1,
  aggregate: 'noteId',
  payload: z.object({ noteId: z.uuid(), text: z.string() }),
});

@Injectable()
class ReadNote extends Command {
  readonly usage = 'note read <file>';
  readonly description = 'Tells of a note.';
  readonly tenant = true;
  override readonly options = [{ flags: '--times <count>', description: 'how often' }];

  constructor(private readonly db: TenantDb) {
    super();
  }

  async run({ arguments: { file = '' }, options, output, context }: CommandInput): Promise<number> {
    const ctx = await context();
    const text = readFileSync(file, 'utf8').trim();
    const times = Number(options['times'] ?? 1);
    for (let done = 1; done <= times; done += 1) {
      await this.db.write(ctx, async (tx) => tx.emit(NoteRead, { noteId: newId(), text }));
      output.progress(done, times, 'notes');
    }
    output.line(`${times} × "${text}" for ${ctx.tenant.slug} by ${ctx.actor.kind} ${ctx.actor.id}`);
    return text === 'empty' ? 3 : 0;
  }
}

@Injectable()
class WaitForInterrupt extends Command {
  readonly usage = 'note wait';
  readonly description = 'Waits until it is interrupted.';
  readonly tenant = false;

  async run({ output, signal }: CommandInput): Promise<number> {
    output.line('waiting');
    await once(signal, 'abort');
    output.line('finished');
    return 0;
  }
}

/** A command with others below it. */
@Injectable()
class TellNote extends Command {
  readonly usage = 'note <text>';
  readonly description = 'Tells a note.';
  readonly tenant = true;

  async run({ arguments: { text }, output, context }: CommandInput): Promise<number> {
    output.line(`"${text}" for ${(await context()).tenant.slug}`);
    return 0;
  }
}

@Consumer({ name: 'notes.reader', events: [NoteRead] })
class NoteReader implements EventConsumer {
  async handle(): Promise<void> {
    // Its receipt is all that the specs look for.
  }
}

export const NotesModule = defineModule({
  slug: 'notes',
  name: 'Notes',
  description: 'Notes that commands tell of.',
  version: '0.1.0',
  emits: [NoteRead],
  consumers: [NoteReader],
  commands: [TellNote, ReadNote, WaitForInterrupt],
});
