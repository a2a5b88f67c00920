import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { visitorOf } from '../api/visitor.js';
import { Pages } from './pages.js';
import { sendPage } from './send-page.js';

/** Every address that is nothing else is a page. */
@Controller()
export class PageController {
  constructor(private readonly pages: Pages) {}

  @Get('*')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendPage(request, reply, await this.pages.answer(visitorOf(request)));
  }
}
