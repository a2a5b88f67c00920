import { PageInfo } from '@rustok/core';
import { ApiProperty } from '@nestjs/swagger';
import { ImportResponse } from './import.dto.js';

export class ImportListResponse {
  @ApiProperty({ type: [ImportResponse] }) readonly nodes!: readonly ImportResponse[];
  @ApiProperty({ type: PageInfo }) readonly pageInfo!: PageInfo;
}
