import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Idempotent, Public, type RequestContext } from '../../src/index.js';
import { CreateNoteOnceRequest, NotePayload, NoteResponse, RenameNoteRequest } from './note.dto.js';
import { NoteService } from './note.service.js';

@Resolver(() => NoteResponse)
export class NoteResolver {
  constructor(private readonly notes: NoteService) {}

  @Query(() => NoteResponse, { nullable: true })
  @Public()
  async note(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<NoteResponse> {
    return this.notes.get(ctx, id);
  }

  @Query(() => [NoteResponse], { nullable: true })
  @Allow('notes:list')
  async adminNotes(@Ctx() ctx: RequestContext): Promise<NoteResponse[]> {
    return this.notes.list(ctx);
  }

  @Mutation(() => NotePayload, { nullable: true })
  @Allow('notes:create')
  @Idempotent()
  async noteCreate(@Ctx() ctx: RequestContext, @Args('input') input: CreateNoteOnceRequest) {
    return { note: await this.notes.create(ctx, input) };
  }

  @Mutation(() => NotePayload, { nullable: true })
  @Allow('notes:update')
  async noteRename(@Ctx() ctx: RequestContext, @Args('input') input: RenameNoteRequest) {
    return { note: await this.notes.rename(ctx, input) };
  }
}
