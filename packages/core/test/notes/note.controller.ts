import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, Ctx, IdempotentRoute, Public, type RequestContext } from '../../src/index.js';
import { CreateNoteRequest, type NoteResponse } from './note.dto.js';
import { NoteService } from './note.service.js';

@Controller('api/v1/notes')
export class NoteController {
  constructor(private readonly notes: NoteService) {}

  @Get()
  @Public()
  async list(@Ctx() ctx: RequestContext): Promise<{ titles: string[] }> {
    return { titles: await this.notes.titles(ctx) };
  }

  @Get(':id')
  @Public()
  async get(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<NoteResponse> {
    return this.notes.get(ctx, id);
  }

  @Post()
  @Allow('notes:create')
  @IdempotentRoute()
  async create(@Ctx() ctx: RequestContext, @Body() body: CreateNoteRequest): Promise<NoteResponse> {
    return this.notes.create(ctx, body);
  }
}
