import { applyDecorators } from '@nestjs/common';
import { Directive, Field, type ReturnTypeFunc } from '@nestjs/graphql';
import { ApiProperty } from '@nestjs/swagger';
import { openApiType } from './open-api-type.js';

/** Answerable from the read model alone; the storefront's schema consists of what is tagged so. */
export const Storefront = () => Directive('@tag(name: "storefront")');

interface ResponseFieldOptions {
  readonly nullable?: boolean;
  readonly description?: string;
}

/** A field of an answer, in GraphQL and REST at once. */
export function ResponseField(type: ReturnTypeFunc, options: ResponseFieldOptions = {}): PropertyDecorator {
  return applyDecorators(Field(type, options), restProperty(type, options));
}

/** A field of a type that staff see more of: this one is for everybody. */
export function PublicField(type: ReturnTypeFunc, options: ResponseFieldOptions = {}): PropertyDecorator {
  return applyDecorators(ResponseField(type, options), Storefront());
}

/** In REST only: in GraphQL a resolver answers it, because it pages or asks for a permission. */
export function RestField(type: ReturnTypeFunc, options: ResponseFieldOptions = {}): PropertyDecorator {
  return restProperty(type, options);
}

function restProperty(
  type: ReturnTypeFunc,
  { nullable = false, description }: ResponseFieldOptions,
): PropertyDecorator {
  return ApiProperty({ ...openApiType(type()), nullable, ...(description !== undefined && { description }) });
}
