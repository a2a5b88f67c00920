import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Importer, ModuleRegistry, type RequestContext } from '@rustok/core';
import { importerUnknown, importForbidden } from './import.errors.js';

/** The importers of the modules that a tenant uses. */
@Injectable()
export class Importers {
  constructor(
    private readonly registry: ModuleRegistry,
    private readonly moduleRef: ModuleRef,
  ) {}

  enabledFor(ctx: RequestContext): readonly Importer[] {
    return this.registry.modules
      .filter(({ slug, kind }) => kind === 'platform' || ctx.uses(slug))
      .flatMap(({ importers }) => importers.map((type) => this.moduleRef.get<Importer>(type, { strict: false })));
  }

  /** @throws Invalid `IMPORTER_UNKNOWN` */
  find(ctx: RequestContext, name: string): Importer {
    const enabled = this.enabledFor(ctx);
    const found = enabled.find((importer) => importer.name === name);
    if (!found)
      throw importerUnknown(
        name,
        enabled.map((importer) => importer.name),
      );
    return found;
  }

  /**
   * The importer, for somebody who may write with it.
   *
   * @throws Forbidden without its resource's permission
   */
  allowed(ctx: RequestContext, name: string): Importer {
    const importer = this.find(ctx, name);
    const permission = `${importer.resource}:import` as const;
    if (!ctx.allows(permission)) throw importForbidden(permission);
    return importer;
  }
}
