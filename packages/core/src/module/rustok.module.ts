import { Module, type DynamicModule, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { contextProviders } from '../context/providers.js';
import { databaseProviders } from '../db/providers.js';
import { TenantDb } from '../db/tenant-db.js';
import { graphqlImports } from '../graphql/endpoint.js';
import { HostSchemaWarning } from '../graphql/host-schema-warning.js';
import { resolveReferences } from '../graphql/reference.js';
import { servedModules } from '../graphql/served-modules.js';
import { HealthService } from '../health/health.service.js';
import { ContextFactory } from '../context/context-factory.js';
import { checkHost } from '../http/check-host.js';
import { carryFactory } from '../http/context-of.js';
import type { HttpRequest } from '../http/request-of.js';
import { checkPorts } from './check-ports.js';
import type { RustokModuleRef } from './define-module.js';
import { RUSTOK_OPTIONS, type RustokOptions } from './options.js';
import { ModuleRegistry } from './registry.js';
import { EDGE_MODULES } from './tokens.js';

/** What every module injects. It imports nothing, and so it brings nothing into the modules that it is global for. */
@Module({})
class CoreModule {}

function coreModule(options: RustokOptions, registry: ModuleRegistry): DynamicModule {
  return {
    module: CoreModule,
    global: true,
    providers: [
      { provide: RUSTOK_OPTIONS, useValue: options },
      { provide: ModuleRegistry, useValue: registry },
      ...databaseProviders(options, registry),
      ...contextProviders(registry),
      HealthService,
    ],
    exports: [RUSTOK_OPTIONS, ModuleRegistry, TenantDb, ContextFactory, HealthService],
  };
}

/** A module, or a bundle of modules. */
export type Composable = RustokModuleRef | readonly RustokModuleRef[];

@Module({})
export class RustokModule implements NestModule {
  constructor(private readonly contexts: ContextFactory) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply((request: HttpRequest, _response: unknown, next: () => void) => {
        checkHost(request);
        carryFactory(request, this.contexts);
        next();
      })
      .forRoutes('{*path}');
  }

  /**
   * Composes any set of modules into a Nest application. The host's own modules, its DataSource
   * and its GraphQLModule stay as they are.
   *
   * @throws Error naming what is missing, when a port lacks a provider or a dependency its module
   */
  static forRoot(options: RustokOptions, composables: readonly Composable[]): DynamicModule {
    const modules = composables.flat();
    const registry = new ModuleRegistry(modules.map(({ definition }) => definition));
    checkPorts(registry.modules);
    const { keyed, ...stubs } = resolveReferences(registry.modules);
    const edges = [...modules.map(({ edge }) => edge), stubs];
    const served = servedModules(options, modules);
    const unserved = new Set(
      modules.filter((each) => !served.includes(each)).flatMap(({ definition }) => definition.types),
    );
    const endpoint = graphqlImports(
      options,
      [...served.map(({ edge }) => edge), stubs],
      keyed.filter((type) => !unserved.has(type)),
    );

    return {
      module: RustokModule,
      imports: [coreModule(options, registry), ...modules, ...edges, ...endpoint],
      providers: [HostSchemaWarning, { provide: EDGE_MODULES, useValue: edges.map(({ module }) => module) }],
    };
  }
}
