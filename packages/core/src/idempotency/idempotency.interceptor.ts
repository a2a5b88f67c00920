import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { RequestContext } from '../context/request-context.js';
import { TenantDb } from '../db/tenant-db.js';
import { contextOf } from '../http/context-of.js';
import { requestOf } from '../http/request-of.js';
import { idempotentRequest, type IdempotentRequest } from './idempotent-request.js';

interface RestRequest {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** Carries an operation out once for each key, within one transaction; without a key, as if it were not there. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly db: TenantDb) {}

  async intercept(execution: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const ctx = await contextOf(requestOf(execution));
    const request =
      execution.getType<string>() === 'graphql' ? ofGraphql(ctx, execution.getArgs()) : ofRest(ctx, execution);
    if (!request) return next.handle();
    return from(
      this.db.once(ctx, request, async () =>
        lastValueFrom(next.handle() as Observable<unknown>, { defaultValue: undefined }),
      ),
    );
  }
}

function ofGraphql(ctx: RequestContext, resolver: readonly unknown[]): IdempotentRequest | undefined {
  const [, { input = {}, ...rest }, , info] = resolver as [unknown, Args, unknown, GraphQLResolveInfo];
  const { idempotencyKey: key, ...content } = input;
  return key == null ? undefined : idempotentRequest(ctx, { operation: info.fieldName, key, content: [content, rest] });
}

interface Args {
  readonly input?: { readonly idempotencyKey?: unknown };
}

function ofRest(ctx: RequestContext, execution: ExecutionContext): IdempotentRequest | undefined {
  const key = requestOf(execution).headers?.['idempotency-key'];
  if (key === undefined) return undefined;
  const { params, query, body } = execution.switchToHttp().getRequest<RestRequest>();
  return idempotentRequest(ctx, { operation: ctx.operation, key, content: [params, query, body] });
}
