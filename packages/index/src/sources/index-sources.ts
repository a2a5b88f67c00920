import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import {
  ModuleRegistry,
  NotFound,
  ReadModelSource,
  type EventDefinition,
  type ModuleDefinition,
  type RequestContext,
} from '@rustok/core';

interface OwnedSource {
  readonly source: ReadModelSource;
  readonly module: ModuleDefinition;
}

/** The read-model sources of all composed modules. */
@Injectable()
export class IndexSources implements OnModuleInit {
  private known: ReadonlyMap<string, OwnedSource> | undefined;

  constructor(
    private readonly registry: ModuleRegistry,
    private readonly moduleRef: ModuleRef,
  ) {}

  onModuleInit(): void {
    this.known ??= this.collect();
  }

  get all(): readonly ReadModelSource[] {
    return [...this.byName.values()].map(({ source }) => source);
  }

  /** What any of the sources wants to hear of. */
  get events(): readonly EventDefinition[] {
    return [...new Map(this.all.flatMap(({ events }) => events.map((event) => [event.type, event] as const))).values()];
  }

  find(name: string): ReadModelSource | undefined {
    return this.byName.get(name)?.source;
  }

  ofModule(slug: string): readonly ReadModelSource[] {
    return [...this.byName.values()].filter(({ module }) => module.slug === slug).map(({ source }) => source);
  }

  /** Sources that a tenant may read. */
  enabledFor(ctx: RequestContext): readonly ReadModelSource[] {
    return [...this.byName.values()].filter(({ module }) => isEnabled(ctx, module)).map(({ source }) => source);
  }

  /** @throws NotFound `MODULE_DISABLED` */
  readable(ctx: RequestContext, name: string): ReadModelSource {
    const found = this.byName.get(name);
    if (!found) throw new TypeError(`No module has a read-model source named "${name}".`);
    if (isEnabled(ctx, found.module)) return found.source;
    throw new NotFound('MODULE_DISABLED', `The module "${found.module.slug}" is not switched on here.`);
  }

  private get byName(): ReadonlyMap<string, OwnedSource> {
    return (this.known ??= this.collect());
  }

  private collect(): ReadonlyMap<string, OwnedSource> {
    const found = new Map<string, OwnedSource>();
    for (const module of this.registry.modules) {
      for (const type of module.readModels) {
        const source = this.moduleRef.get<ReadModelSource>(type, { strict: false });
        const other = found.get(source.name);
        if (other)
          throw new Error(
            `"${other.module.slug}" and "${module.slug}" both have a read-model source "${source.name}".`,
          );
        found.set(source.name, { source, module });
      }
    }
    return found;
  }
}

function isEnabled(ctx: RequestContext, { kind, slug }: ModuleDefinition): boolean {
  return kind === 'platform' || ctx.uses(slug);
}
