import { Inject, Injectable, Logger, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Module } from '@nestjs/core/injector/module.js';
import { GraphQLModule, type GqlModuleOptions } from '@nestjs/graphql';
import { GRAPHQL_MODULE_OPTIONS } from '@nestjs/graphql/dist/graphql.constants.js';
import { RUSTOK_OPTIONS, type GraphqlOptions, type RustokOptions } from '../module/options.js';
import { EDGE_MODULES } from '../module/tokens.js';
import { DEFAULT_PATH } from './endpoint.js';

/**
 * Warns where a GraphQLModule of the host takes in the platform's resolvers too, and serves them
 * outside the platform's limits: without `include` it takes all there are, else those of the
 * modules that it names and of all that they import.
 */
@Injectable()
export class HostSchemaWarning implements OnApplicationBootstrap {
  private readonly logger = new Logger(HostSchemaWarning.name);

  constructor(
    private readonly modules: ModulesContainer,
    @Inject(EDGE_MODULES) private readonly edges: readonly Type[],
    @Inject(RUSTOK_OPTIONS) private readonly options: RustokOptions,
  ) {}

  onApplicationBootstrap(): void {
    const isHosts = this.options.graphql === 'host';
    const own = isHosts ? undefined : ((this.options.graphql as GraphqlOptions | undefined)?.path ?? DEFAULT_PATH);
    for (const { metatype, providers } of this.modules.values()) {
      if (metatype !== GraphQLModule) continue;
      const options = providers.get(GRAPHQL_MODULE_OPTIONS)?.instance as GqlModuleOptions | undefined;
      if (!options || !this.takesInOurs(options)) continue;
      if (isHosts) this.warnOfErrors(options);
      if (isHosts || options.path === own) continue;
      this.logger.warn(
        `The GraphQLModule at ${options.path ?? '/graphql'} would serve RusToK's resolvers as well. Name the host's own modules ` +
          `in its "include", and none that imports RustokModule; or pass graphql: 'host' to RustokModule.forRoot.`,
      );
    }
  }

  /** Resolvers keep what nobody foresaw to the log; what libraries refuse is coded by the formatter. */
  private warnOfErrors(options: GqlModuleOptions & { readonly formatError?: unknown }): void {
    if (options.formatError !== undefined) return;
    this.logger.warn(
      `The GraphQLModule at ${options.path ?? '/graphql'} has no "formatError": pass formatGraphqlError of @rustok/core, or ` +
        'what the libraries refuse has other codes there than the documented ones.',
    );
  }

  private takesInOurs({ include = [] }: GqlModuleOptions): boolean {
    const all = [...this.modules.values()];
    const reached = new Set<Module>();
    const next = include.length === 0 ? all : all.filter(({ metatype }) => include.includes(metatype));
    for (let module = next.pop(); module; module = next.pop()) {
      if (reached.has(module)) continue;
      reached.add(module);
      next.push(...module.imports);
    }
    return [...reached].some(({ metatype }) => this.edges.includes(metatype as Type));
  }
}
