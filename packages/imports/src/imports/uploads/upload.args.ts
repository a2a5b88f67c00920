import { ApiPropertyOptional } from '@nestjs/swagger';
import { OptionalField } from '@rustok/core';
import { IsIn } from 'class-validator';
import { ENCODINGS, type Encoding } from '../../files/encoding.js';

export class UploadArgs {
  @ApiPropertyOptional({ enum: ENCODINGS, description: 'Of the file; found out by its bytes unless told.' })
  @OptionalField()
  @IsIn([...ENCODINGS])
  readonly encoding?: Encoding;
}
