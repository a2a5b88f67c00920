import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Exporter, ModuleRegistry, type RequestContext } from '@rustok/core';
import { exporterUnknown, exportForbidden } from './export.errors.js';

/** The exporters of the modules that a tenant uses. */
@Injectable()
export class Exporters {
  constructor(
    private readonly registry: ModuleRegistry,
    private readonly moduleRef: ModuleRef,
  ) {}

  enabledFor(ctx: RequestContext): readonly Exporter[] {
    return this.registry.modules
      .filter(({ slug, kind }) => kind === 'platform' || ctx.uses(slug))
      .flatMap(({ exporters }) => exporters.map((type) => this.moduleRef.get<Exporter>(type, { strict: false })));
  }

  /** @throws Invalid `EXPORTER_UNKNOWN` */
  find(ctx: RequestContext, name: string): Exporter {
    const enabled = this.enabledFor(ctx);
    const found = enabled.find((exporter) => exporter.name === name);
    const names = enabled.map((exporter) => exporter.name);
    if (!found) throw exporterUnknown(name, names);
    return found;
  }

  /**
   * The exporter, for somebody who may read with it.
   *
   * @throws Forbidden without its resource's permission
   */
  allowed(ctx: RequestContext, name: string): Exporter {
    const exporter = this.find(ctx, name);
    const permission = `${exporter.resource}:export` as const;
    if (!ctx.allows(permission)) throw exportForbidden(permission);
    return exporter;
  }
}
