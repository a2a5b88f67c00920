import { BadRequestException } from '@nestjs/common';
import type { HttpRequest } from './request-of.js';

/**
 * A host that makes no URL is refused before the GraphQL driver builds one of it and fails.
 *
 * @throws BadRequestException also where the application maps no errors of ours
 */
export function checkHost({ headers }: HttpRequest): void {
  const host = headers?.host;
  if (typeof host === 'string' && host !== '' && !URL.canParse(`http://${host}`)) {
    throw new BadRequestException({ message: 'The Host header is malformed.', code: 'HOST_INVALID' });
  }
}
