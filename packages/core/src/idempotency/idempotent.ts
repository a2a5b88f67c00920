import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { INTERCEPTORS_METADATA } from '@nestjs/common/constants.js';
import { Field } from '@nestjs/graphql';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { ClearableField } from '../http/optional-fields.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { MAX_KEY_LENGTH } from './idempotent-request.js';

const DESCRIPTION =
  'Of your choice, such as a UUID: sent again within a day, the same request is answered as before and not carried out again.';

/**
 * The operation is carried out once for each key that a caller sends: `Idempotency-Key` in REST, `idempotencyKey` of
 * the input in GraphQL, which {@link IdempotencyKeyField} declares. All that it does is one transaction then, so it
 * makes no calls to other servers.
 */
export function Idempotent(): MethodDecorator {
  return UseInterceptors(IdempotencyInterceptor);
}

/** Whether a method of a resolver or a controller is {@link Idempotent}. */
export function isIdempotent(method: object): boolean {
  const interceptors = Reflect.getMetadata(INTERCEPTORS_METADATA, method) as readonly unknown[] | undefined;
  return interceptors?.includes(IdempotencyInterceptor) ?? false;
}

/** As {@link Idempotent}, for a controller's method: tells of the header too. */
export function IdempotentRoute(): MethodDecorator {
  return applyDecorators(
    Idempotent(),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: DESCRIPTION,
      schema: { type: 'string', maxLength: MAX_KEY_LENGTH },
    }),
    ApiResponse({ status: 422, description: 'The key was used for another request: `IDEMPOTENCY_KEY_REUSED`.' }),
  );
}

/** `idempotencyKey` of a mutation's input. */
export function IdempotencyKeyField(): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { nullable: true, description: DESCRIPTION }),
    ClearableField(),
    IsString(),
    Length(1, MAX_KEY_LENGTH),
  );
}
