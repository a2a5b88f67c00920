import { Module, type DynamicModule, type InjectionToken, type Provider, type Type } from '@nestjs/common';
import { z } from 'zod';
import { bindToEdge } from '../http/bind-to-edge.js';
import type { ModuleDefinition, ModuleInit } from './definition.js';

/** A Nest dynamic module that carries its definition. */
export interface RustokModuleRef extends DynamicModule {
  readonly definition: ModuleDefinition;
  /**
   * Its resolvers and controllers, apart from the rest: every Nest module imports all global ones,
   * and a host's GraphQLModule takes in what the modules of its `include` import.
   */
  readonly edge: DynamicModule;
}

const SLUG = /^[a-z][a-z0-9]{0,31}$/;
const noHook = async () => undefined;

/** Declares a module: the only thing that its package exports to the host. */
export function defineModule(init: ModuleInit): RustokModuleRef {
  if (!SLUG.test(init.slug))
    throw new TypeError(`"${init.slug}" is no module slug: one lower-case word of at most 32 letters.`);
  const definition: ModuleDefinition = {
    kind: 'domain',
    dependencies: [],
    settings: z.object({}),
    permissions: [],
    entities: [],
    migrations: [],
    afterMigrate: noHook,
    extensions: [],
    constraintErrors: {},
    emits: [],
    consumers: [],
    services: [],
    resolvers: [],
    controllers: [],
    types: [],
    readModels: [],
    commands: [],
    importers: [],
    exporters: [],
    demoData: [],
    provides: [],
    requires: [],
    admin: [],
    storefront: [],
    onEnable: noHook,
    onDisable: noHook,
    health: [],
    metrics: [],
    ...init,
  };
  bindToEdge(definition);

  const ports = definition.provides.map(({ port, useClass }): Provider => ({ provide: port, useExisting: useClass }));
  const inner: DynamicModule = {
    module: moduleClass(definition.slug, 'Module'),
    // Ports are injected by whoever needs them, and services by the edge and by the host.
    global: true,
    providers: [
      ...definition.services,
      ...definition.provides.map(({ useClass }) => useClass),
      ...ports,
      ...definition.consumers,
      ...definition.readModels,
      ...definition.commands,
      ...definition.importers,
      ...definition.exporters,
      ...definition.demoData,
      ...definition.health,
      ...definition.metrics,
    ],
    exports: [...definition.services.map(tokenOf), ...definition.provides.map(({ port }) => port)],
  };
  const edge: DynamicModule = {
    module: moduleClass(definition.slug, 'Edge'),
    controllers: [...definition.controllers],
    providers: [...definition.resolvers],
  };
  return { ...inner, edge, definition };
}

function tokenOf(provider: Provider): InjectionToken {
  return typeof provider === 'function' ? provider : provider.provide;
}

function moduleClass(slug: string, role: string): Type {
  const name = `${slug.charAt(0).toUpperCase()}${slug.slice(1)}${role}`;
  const { [name]: named } = { [name]: class {} };
  if (!named) throw new TypeError(`No class for ${slug}.`);
  Module({})(named);
  return named;
}
