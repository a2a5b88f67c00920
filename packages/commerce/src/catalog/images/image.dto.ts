import { InputType } from '@nestjs/graphql';
import { IdField, ObjectListField, TextField } from '../../transport/input-fields.js';
import { LIMITS } from '../limits.js';
import { IMAGE_URL, LOCALE } from '../patterns.js';

@InputType('AltTextTranslationInput')
export class AltTextTranslationRequest {
  @TextField({ max: 10, pattern: LOCALE })
  readonly locale!: string;

  @TextField({ max: LIMITS.altText, presence: 'clearable' })
  readonly altText?: string | null;
}

@InputType('ProductImageInput')
export class ImageRequest {
  @IdField({ presence: 'optional', description: 'Of an image that the product has already.' })
  readonly id?: string;

  @TextField({ max: LIMITS.url, pattern: IMAGE_URL })
  readonly url!: string;

  @TextField({ max: LIMITS.altText, presence: 'clearable' })
  readonly altText?: string | null;

  @ObjectListField(() => AltTextTranslationRequest, { max: LIMITS.locales, presence: 'optional' })
  readonly translations?: readonly AltTextTranslationRequest[];
}
