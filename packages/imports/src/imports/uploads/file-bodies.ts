import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { FILE_TYPES } from './file-types.js';

interface FastifyLike {
  readonly hasContentTypeParser?: (type: string) => boolean;
  readonly addContentTypeParser: (
    type: string,
    parse: (request: unknown, body: unknown, done: (error: null, body: undefined) => void) => void,
  ) => void;
}

/** Leaves the bodies of files unread for their route: Fastify refuses types that it was not told of. Express does not. */
@Injectable()
export class FileBodies implements OnModuleInit {
  constructor(private readonly adapterHost: HttpAdapterHost) {}

  onModuleInit(): void {
    const adapter = this.adapterHost.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    // A command has no server.
    if (adapter?.getType() !== 'fastify') return;
    const fastify = adapter.getInstance<FastifyLike>();
    for (const type of FILE_TYPES) {
      if (!fastify.hasContentTypeParser?.(type)) {
        fastify.addContentTypeParser(type, (_request, _body, done) => done(null, undefined));
      }
    }
  }
}
