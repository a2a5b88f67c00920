import { applyDecorators, type Type } from '@nestjs/common';
import { Field, Float, GraphQLISODateTime, ID, Int, type ReturnTypeFunc } from '@nestjs/graphql';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type as NestedType } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxDate,
  Min,
  MinDate,
  ValidateNested,
} from 'class-validator';
import { ClearableField, OptionalField } from '../http/optional-fields.js';
import { openApiType } from './open-api-type.js';
import { STORABLE } from './storable.js';
import { formOf } from './text-pattern.js';

/*
 * A field of an input, declared once for the three that read it: GraphQL, OpenAPI and the
 * validator. So their rules cannot differ.
 */

interface InputOptions {
  /** `required` unless told; `optional` may be absent, `clearable` may also be null. */
  readonly presence?: 'required' | 'optional' | 'clearable';
  readonly description?: string;
}

interface Bounds extends InputOptions {
  readonly min?: number;
  readonly max: number;
}

export function TextField({
  min = 1,
  max,
  pattern,
  ...options
}: Bounds & { readonly pattern?: RegExp }): PropertyDecorator {
  const api: ApiPropertyOptions = { minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) };
  return input(() => String, options, api, [
    IsString(),
    Length(min, max),
    Storable(),
    ...(pattern ? [Matches(pattern, { message: `$property must be ${formOf(pattern)}` })] : []),
  ]);
}

/** A decimal number as text, so that no digit is lost. */
export function MoneyField(options: InputOptions = {}): PropertyDecorator {
  const pattern = /^\d{1,15}(?:\.\d{1,4})?$/;
  return input(
    () => String,
    { description: 'A decimal such as 19.90, with no more digits than the currency has.', ...options },
    { pattern: pattern.source },
    [IsString(), Matches(pattern, { message: '$property must be an amount such as 19.90' })],
  );
}

export function IdField(options: InputOptions = {}): PropertyDecorator {
  return input(() => ID, options, {}, [LowerCase(), IsUUID()]);
}

export function IntField({ min, max, ...options }: Bounds): PropertyDecorator {
  const api = { maximum: max, ...(min !== undefined && { minimum: min }) };
  return input(() => Int, options, api, [IsInt(), Max(max), ...(min === undefined ? [] : [Min(min)])]);
}

export function NumberField({ min = 0, max, ...options }: Bounds): PropertyDecorator {
  return input(() => Float, options, { minimum: min, maximum: max }, [IsNumber(), Min(min), Max(max)]);
}

/** ISO 8601 has four digits for a year; PostgreSQL takes none of the times that need more. */
const FIRST_TIME = new Date('0001-01-01T00:00:00Z');
const LAST_TIME = new Date('9999-12-31T23:59:59.999Z');

/** A moment: ISO 8601 in REST and GraphQL, a `Date` in the class. */
export function TimeField(options: InputOptions = {}): PropertyDecorator {
  const told = { message: '$property must be a time such as 2026-11-20T09:30:00Z' };
  return input(() => GraphQLISODateTime, options, {}, [
    IsDate(told),
    MinDate(FIRST_TIME, told),
    MaxDate(LAST_TIME, told),
    NestedType(() => Date),
  ]);
}

export function FlagField(options: InputOptions = {}): PropertyDecorator {
  return input(() => Boolean, options, {}, [IsBoolean()]);
}

/** One of the values of an enum that GraphQL knows. */
export function ChoiceField(choices: Readonly<Record<string, string>>, options: InputOptions = {}): PropertyDecorator {
  return input((): object => choices, options, {}, [IsIn(Object.values(choices))]);
}

export function TextListField({
  max,
  itemMax,
  ...options
}: InputOptions & { readonly max: number; readonly itemMax: number }): PropertyDecorator {
  return input(() => [String], options, { maxItems: max }, [
    IsArray(),
    ArrayMaxSize(max),
    IsString({ each: true }),
    Length(1, itemMax, { each: true }),
    Storable({ each: true }),
  ]);
}

export function IdListField({ min = 1, max, ...options }: Bounds): PropertyDecorator {
  return input(() => [ID], options, { minItems: min, maxItems: max }, [
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    LowerCase(),
    IsUUID(undefined, { each: true }),
  ]);
}

export function ObjectField(type: () => Type, options: InputOptions = {}): PropertyDecorator {
  return input(type, options, {}, [ValidateNested(), NestedType(type)]);
}

export function ObjectListField(type: () => Type, { min = 0, max, ...options }: Bounds): PropertyDecorator {
  return input(() => [type()], options, { minItems: min, maxItems: max }, [
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    ValidateNested({ each: true }),
    NestedType(type),
  ]);
}

/** PostgreSQL answers ids in lower case, and answers are found again by them. */
function LowerCase(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map((each: unknown) => lowered(each)) : lowered(value),
  );
}

const lowered = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);

function Storable(options: { readonly each?: boolean } = {}): PropertyDecorator {
  return Matches(STORABLE, { ...options, message: '$property has characters that are no text' });
}

function input(
  type: ReturnTypeFunc,
  { presence = 'required', description }: InputOptions,
  api: ApiPropertyOptions,
  rules: readonly PropertyDecorator[],
): PropertyDecorator {
  const isRequired = presence === 'required';
  const told = description === undefined ? {} : { description };
  return applyDecorators(
    Field(type, { nullable: !isRequired, ...told }),
    ApiProperty({
      ...openApiType(type()),
      ...api,
      ...told,
      required: isRequired,
      nullable: presence === 'clearable',
    } as ApiPropertyOptions),
    ...(presence === 'optional' ? [OptionalField()] : presence === 'clearable' ? [ClearableField()] : []),
    ...rules,
  );
}
