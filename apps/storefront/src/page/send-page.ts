import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PageAnswer } from './page-answer.js';

/** Seconds after which a page that is missing for a while may be asked for again. */
const RETRY_AFTER = '5';

/** Sends a page; one that the browser has already costs it no bytes. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, html, locale }: PageAnswer,
): Promise<void> {
  reply
    .status(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-language', locale)
    .header('vary', 'Accept-Language');
  if (status >= 500) {
    if (status === 503) reply.header('retry-after', RETRY_AFTER);
    await reply.header('cache-control', 'no-store').send(html);
    return;
  }

  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`;
  reply.header('cache-control', 'public, max-age=0, must-revalidate').header('etag', etag);
  if (status === 200 && request.headers['if-none-match'] === etag) await reply.status(304).send();
  else await reply.send(html);
}
