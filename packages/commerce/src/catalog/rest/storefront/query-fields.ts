import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ClearableField, STORABLE } from '@rustok/core';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsNumber, IsUUID, Length, Matches, Min } from 'class-validator';

/** Of one kind; a list takes a hundred filters. */
const MAX_VALUES = 20;

/*
 * Fields of a query string, which has texts alone: what stands in it once is no list, and numbers
 * and booleans are to be read.
 */

interface TextsOptions {
  readonly max: number;
  readonly pattern?: RegExp;
  readonly description?: string;
}

export function TextsParameter({ max, pattern, description }: TextsOptions): PropertyDecorator {
  const told = { ...(pattern && { pattern: pattern.source }), ...(description !== undefined && { description }) };
  return applyDecorators(
    ApiPropertyOptional({ type: 'array', items: { type: 'string', maxLength: max, ...told }, maxItems: MAX_VALUES }),
    AsList(),
    ClearableField(),
    IsArray(),
    ArrayMaxSize(MAX_VALUES),
    Length(1, max, { each: true }),
    Matches(STORABLE, { each: true }),
    ...(pattern ? [Matches(pattern, { each: true, message: '$property must be a name and a value: size:m' })] : []),
  );
}

export function IdsParameter(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: MAX_VALUES }),
    AsList(),
    ClearableField(),
    IsArray(),
    ArrayMaxSize(MAX_VALUES),
    IsUUID(undefined, { each: true }),
  );
}

export function AmountParameter(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: 'number', minimum: 0, description }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,15}(?:\.\d{1,4})?$/.test(value) ? Number(value) : value,
    ),
    ClearableField(),
    IsNumber(),
    Min(0),
  );
}

export function FlagParameter(description?: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: 'boolean', ...(description !== undefined && { description }) }),
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    ClearableField(),
    IsBoolean(),
  );
}

function AsList(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value == null || Array.isArray(value) ? value : [value]));
}
