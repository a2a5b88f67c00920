import { Controller, Param, Put, Query, Req, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Invalid, VersionTag, type RequestContext } from '@rustok/core';
import type { IncomingMessage } from 'node:http';
import { ImportIdArgs } from '../api/import-id.args.js';
import { ImportResponse } from '../api/import.dto.js';
import { toImportResponse } from '../api/to-import-response.js';
import { FILE_TYPES } from './file-types.js';
import { UploadArgs } from './upload.args.js';
import { Uploads } from './upload.service.js';

@ApiTags('imports')
@Controller('api/v1/imports')
export class UploadController {
  constructor(private readonly uploads: Uploads) {}

  @Put(':id/file')
  @Allow('imports:update')
  @ApiConsumes(...FILE_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @UseInterceptors(VersionTag)
  @ApiOkResponse({ type: ImportResponse })
  async upload(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ImportIdArgs,
    @Query() { encoding }: UploadArgs,
    @Req() request: { readonly raw?: IncomingMessage; readonly headers: IncomingMessage['headers'] },
  ): Promise<ImportResponse> {
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (type !== undefined && !FILE_TYPES.includes(type)) {
      throw new Invalid('MEDIA_TYPE_UNSUPPORTED', `Send the file itself, as one of ${FILE_TYPES.join(', ')}.`);
    }
    // Fastify keeps Node's request under `raw`; Express's is one.
    const source = request.raw ?? (request as unknown as IncomingMessage);
    return toImportResponse(await this.uploads.upload(ctx, { id, source, encoding: encoding ?? null }));
  }
}
