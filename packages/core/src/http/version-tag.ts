import {
  createParamDecorator,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import { Invalid } from '../errors/domain-error.js';
import { NotModified } from './not-modified.js';
import { requestOf, type HttpRequest } from './request-of.js';

const TAG = /^"([1-9]\d{0,9})"$/;

/**
 * Injects the version that a change was decided on, from `If-Match: "3"` (RFC 9110, section 13.1.1).
 *
 * @throws Invalid `VERSION_REQUIRED` without the header, which is 428; `VERSION_INVALID` for anything but one strong tag
 */
export const IfMatch = createParamDecorator((_: unknown, execution: ExecutionContext): number => {
  const header = requestOf(execution).headers?.['if-match'];
  if (header === undefined) throw new Invalid('VERSION_REQUIRED', 'Send the ETag that you saw as If-Match.');
  const version = Number(typeof header === 'string' ? TAG.exec(header)?.[1] : undefined);
  if (!(version < 2 ** 31))
    throw new Invalid('VERSION_INVALID', 'If-Match must be one ETag of this resource, such as "3".');
  return version;
});

/** Answers with the entity's version as `ETag`, and to a reader who has that version already with 304 and no body. */
@Injectable()
export class VersionTag implements NestInterceptor {
  constructor(private readonly adapterHost: HttpAdapterHost) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response: unknown = execution.switchToHttp().getResponse();
    return next.handle().pipe(
      map((entity: { readonly version: number }) => {
        const tag = `"${entity.version}"`;
        this.adapterHost.httpAdapter.setHeader(response, 'etag', tag);
        if (isKnown(requestOf(execution), tag)) throw new NotModified();
        return entity;
      }),
    );
  }
}

/** `If-None-Match` compares weakly, and only reading is left out for it (RFC 9110, section 13.1.2). */
function isKnown({ method, headers }: HttpRequest, tag: string): boolean {
  const known = headers?.['if-none-match'];
  if (known === undefined || (method !== 'GET' && method !== 'HEAD')) return false;
  return String(known)
    .split(',')
    .some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag);
}
