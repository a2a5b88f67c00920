import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { GraphQLModule, type GqlModuleOptions } from '@nestjs/graphql';
import { GRAPHQL_MODULE_OPTIONS } from '@nestjs/graphql/dist/graphql.constants.js';
import { ModuleRegistry } from '../module/registry.js';
import { RUSTOK_OPTIONS, type RustokOptions } from '../module/options.js';

/**
 * Warns where a host's GraphQLModule has no `include`: it would take in the platform's resolvers
 * too, and serve them outside the platform's limits.
 */
@Injectable()
export class HostSchemaWarning implements OnApplicationBootstrap {
  private readonly logger = new Logger(HostSchemaWarning.name);

  constructor(
    private readonly modules: ModulesContainer,
    private readonly registry: ModuleRegistry,
    @Inject(RUSTOK_OPTIONS) private readonly options: RustokOptions,
  ) {}

  onApplicationBootstrap(): void {
    if (this.options.graphql === 'host') return;
    for (const { metatype, providers } of this.modules.values()) {
      if (metatype !== GraphQLModule) continue;
      const options = providers.get(GRAPHQL_MODULE_OPTIONS)?.instance as GqlModuleOptions | undefined;
      if (options && !options.include?.length && this.registry.modules.length > 0) {
        this.logger.warn(
          `The GraphQLModule at ${options.path ?? '/graphql'} has no "include" and would serve RusToK's resolvers as well. ` +
            `Name the host's own modules there, or pass graphql: 'host' to RustokModule.forRoot.`,
        );
      }
    }
  }
}
