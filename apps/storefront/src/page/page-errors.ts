import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { visitorOf } from '../api/visitor.js';
import { LOGGER } from '../http/logger.js';
import { PageRenderer } from '../render/page-renderer.js';
import { sendPage } from './send-page.js';

/** Visitors see a page, whatever happens; what happened is in the log. */
@Catch()
export class PageErrors implements ExceptionFilter {
  constructor(
    private readonly renderer: PageRenderer,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (statusOf(error) < 500) return this.notFound(request, reply);
    this.logger.error({ err: error, requestId: request.id }, 'a page failed');
    await sendPage(request, reply, await this.renderer.problem('failed', visitorOf(request), null));
  }

  async notFound(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await sendPage(request, reply, await this.renderer.problem('notFound', visitorOf(request), null));
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  return (error as { readonly statusCode?: number } | null)?.statusCode ?? 500;
}
