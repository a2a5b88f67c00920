import { setTimeout as delay } from 'node:timers/promises';
import { Body, Controller, Get, Logger, Post } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Public, TenantDb, defineModule, newId, type RequestContext } from '@rustok/core';
import { NoteReader } from './note.consumer.js';
import { NoteCreated } from './note.events.js';
import { CreateNoteRequest, Note, NoteCreatePayload } from './note.js';

@Resolver(() => Note)
class NotesResolver {
  constructor(private readonly db: TenantDb) {}

  @Query(() => Note, { nullable: true })
  @Public()
  async note(@Ctx() ctx: RequestContext): Promise<Note> {
    const [row] = await this.db.query<{ tenant: string }>(ctx, 'SELECT $1::uuid AS tenant');
    return { id: row?.tenant ?? '', text: 'tea', next: null };
  }

  @Query(() => String, { nullable: true })
  @Public()
  async failure(): Promise<string> {
    throw new Error('no caller may read this');
  }

  @Mutation(() => NoteCreatePayload, { nullable: true })
  @Allow('notes:create')
  async noteCreate(
    @Ctx() ctx: RequestContext,
    @Args('input') { text, takes }: CreateNoteRequest,
  ): Promise<NoteCreatePayload> {
    const noteId = newId();
    await this.db.write(ctx, async (tx) => tx.emit(NoteCreated, { noteId, takes }));
    return { note: { id: noteId, text, next: null } };
  }
}

@Controller('api/v1/notes')
class NotesController {
  private readonly logger = new Logger(NotesController.name);

  @Post()
  @Allow('notes:create')
  async create(@Body() { text, takes }: CreateNoteRequest): Promise<{ text: string }> {
    this.logger.log('writing has begun');
    await delay(takes);
    return { text };
  }

  @Get('failure')
  @Public()
  async fail(): Promise<never> {
    throw new Error('no caller may read this: postgres://shop:hunter2-hunter2@db/shop');
  }
}

/** A module for the server's own specs: it keeps nothing, and can be slow. */
export const NotesModule = defineModule({
  slug: 'notes',
  name: 'Notes',
  description: 'Answers and takes its time.',
  version: '0.1.0',
  permissions: ['notes:create'],
  emits: [NoteCreated],
  consumers: [NoteReader],
  types: [Note],
  resolvers: [NotesResolver],
  controllers: [NotesController],
});
