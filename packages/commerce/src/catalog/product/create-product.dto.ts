import { InputType } from '@nestjs/graphql';
import { ObjectListField, TextField } from '../../transport/input-fields.js';
import { LIMITS } from '../limits.js';
import { VariantRequest } from '../variants/variant.dto.js';
import { ProductFields } from './product-fields.dto.js';

@InputType('ProductCreateInput')
export class CreateProductRequest extends ProductFields {
  @TextField({ max: LIMITS.title })
  readonly title!: string;

  @ObjectListField(() => VariantRequest, {
    min: 1,
    max: LIMITS.variants,
    presence: 'optional',
    description: 'One without anything unless told.',
  })
  readonly variants?: readonly VariantRequest[];
}
