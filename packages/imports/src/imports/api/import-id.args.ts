import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';

export class ImportIdArgs {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly id!: string;
}
