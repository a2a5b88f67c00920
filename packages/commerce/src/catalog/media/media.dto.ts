import { InputType } from '@nestjs/graphql';
import { ChoiceField, IdField, IntField, ObjectListField, TextField } from '@rustok/core';
import { LIMITS } from '../limits.js';
import { IMAGE_URL, LOCALE } from '../patterns.js';
import { MediaContentTypeEnum } from '../reading/enums.js';
import type { MediaType } from './media-types.js';

@InputType('AltTextTranslationInput')
export class AltTextTranslationRequest {
  @TextField({ max: 10, pattern: LOCALE })
  readonly locale!: string;

  @TextField({ max: LIMITS.altText, presence: 'clearable' })
  readonly altText?: string | null;
}

@InputType({ isAbstract: true })
abstract class FileFields {
  @TextField({ max: LIMITS.url, pattern: IMAGE_URL })
  readonly url!: string;

  @TextField({ max: LIMITS.altText, presence: 'clearable' })
  readonly altText?: string | null;

  @ObjectListField(() => AltTextTranslationRequest, { max: LIMITS.locales, presence: 'optional' })
  readonly translations?: readonly AltTextTranslationRequest[];

  @IntField({ min: 1, max: LIMITS.pixels, presence: 'clearable', description: 'In pixels.' })
  readonly width?: number | null;

  @IntField({ min: 1, max: LIMITS.pixels, presence: 'clearable', description: 'In pixels.' })
  readonly height?: number | null;
}

@InputType('ProductImageInput')
export class ImageRequest extends FileFields {
  @IdField({ presence: 'optional', description: 'Of an image that the product has already.' })
  readonly id?: string;
}

@InputType('ProductMediaInput')
export class MediaRequest extends FileFields {
  @IdField({ presence: 'optional', description: 'Of a medium that the product has already.' })
  readonly id?: string;

  @ChoiceField(MediaContentTypeEnum, { presence: 'optional', description: 'IMAGE unless told.' })
  readonly mediaContentType?: MediaType;

  @TextField({
    max: LIMITS.url,
    pattern: IMAGE_URL,
    presence: 'clearable',
    description: 'An image that stands for a video or a model until it is played.',
  })
  readonly previewImageUrl?: string | null;
}
