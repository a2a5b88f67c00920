import { InputType } from '@nestjs/graphql';
import { FlagField, TextField } from '@rustok/core';
import { LIMITS } from '../../limits.js';
import { LOCALE } from '../../patterns.js';

@InputType('CategoryCreateFromPathInput')
export class CreateCategoryFromPathRequest {
  @TextField({ max: LIMITS.category, description: 'Titles from the root down: `Apparel > Shirts`.' })
  readonly path!: string;

  @TextField({
    max: 10,
    pattern: LOCALE,
    presence: 'optional',
    description: "The language of the titles; the shop's first unless told.",
  })
  readonly locale?: string;

  @FlagField({
    presence: 'optional',
    description: 'Whether the products that have this path as their `category` are put into it.',
  })
  readonly assignProducts?: boolean;
}
