import { Injectable } from '@nestjs/common';
import {
  Conflict,
  ModuleRegistry,
  TenantDb,
  type ModuleDefinition,
  type ReadTransaction,
  type RequestContext,
} from '@rustok/core';
import { TenantWrites } from '../directory/tenant-writes.js';
import { asTenant } from '../tenants/as-tenant.js';
import { checkSettings } from './check-settings.js';
import { ModuleSwitch } from './module-switch.entity.js';
import { toModuleResponse, type ModuleResponse, type UpdateModuleSettingsRequest } from './module.dto.js';
import { dependenciesMissing, requiredByOthers } from './module.errors.js';
import { ModuleDisabled, ModuleEnabled, ModuleSettingsChanged } from './module.events.js';
import { readSettings, type Settings } from './read-settings.js';
import { switchable } from './switchable.js';

/** Which modules the caller's tenant uses, and how. */
@Injectable()
export class ModuleService {
  constructor(
    private readonly db: TenantDb,
    private readonly writes: TenantWrites,
    private readonly registry: ModuleRegistry,
  ) {}

  /** All that the application has, each after those it depends on. */
  async list(ctx: RequestContext): Promise<ModuleResponse[]> {
    const switches = await this.db.read(ctx, switchesOf);
    return this.registry.domains.map((module) => toModuleResponse(module, switches.get(module.slug)));
  }

  /**
   * Switches a module on, with its hook in the same transaction. Enabling twice is no error.
   *
   * @throws Conflict `MODULE_DEPENDENCIES_MISSING`
   */
  async enable(ctx: RequestContext, slug: string): Promise<ModuleResponse> {
    const module = switchable(this.registry, slug);
    return this.writes.change(ctx, async (tx) => {
      const switches = await switchesOf(tx);
      const current = switches.get(slug);
      if (current?.isEnabled) return toModuleResponse(module, current);
      this.checkDependencies(module, switches);

      const changed = current
        ? await tx.update(current, current.version, { isEnabled: true })
        : await tx.insert(ModuleSwitch, { moduleSlug: slug, isEnabled: true, settings: {} });
      await module.onEnable(tx, withModule(ctx, module, changed.settings));
      await tx.emit(ModuleEnabled, { tenantId: ctx.tenant.id, module: slug });
      return toModuleResponse(module, changed);
    });
  }

  /**
   * Switches a module off, with its hook in the same transaction; its settings and rows stay.
   * Disabling twice is no error.
   *
   * @throws Conflict `MODULE_REQUIRED`
   */
  async disable(ctx: RequestContext, slug: string): Promise<ModuleResponse> {
    const module = switchable(this.registry, slug);
    return this.writes.change(ctx, async (tx) => {
      const switches = await switchesOf(tx);
      const current = switches.get(slug);
      if (!current?.isEnabled) return toModuleResponse(module, current);
      const dependents = this.registry.dependents(slug).filter((each) => switches.get(each.slug)?.isEnabled);
      if (dependents.length > 0)
        throw requiredByOthers(
          slug,
          dependents.map((each) => each.slug),
        );

      const changed = await tx.update(current, current.version, { isEnabled: false });
      await module.onDisable(tx, withModule(ctx, module, changed.settings));
      await tx.emit(ModuleDisabled, { tenantId: ctx.tenant.id, module: slug });
      return toModuleResponse(module, changed);
    });
  }

  /** Replaces a module's settings, whether it is on or off. */
  async updateSettings(
    ctx: RequestContext,
    { module: slug, version, settings }: UpdateModuleSettingsRequest,
  ): Promise<ModuleResponse> {
    const module = switchable(this.registry, slug);
    checkSettings(module, settings);
    return this.writes.change(ctx, async (tx) => {
      const current = (await switchesOf(tx)).get(slug);
      if (!current && version !== 0)
        throw new Conflict('CONFLICT', 'The settings have not been changed yet; their version is 0.');

      const changed = current
        ? await tx.update(current, version, { settings })
        : await tx.insert(ModuleSwitch, { moduleSlug: slug, isEnabled: false, settings });
      const names = differing(current?.settings ?? {}, settings);
      if (names.length > 0)
        await tx.emit(ModuleSettingsChanged, { tenantId: ctx.tenant.id, module: slug, settings: names });
      return toModuleResponse(module, changed);
    });
  }

  private checkDependencies(
    { slug, dependencies }: ModuleDefinition,
    switches: ReadonlyMap<string, ModuleSwitch>,
  ): void {
    const missing = dependencies.filter(
      (each) => this.registry.find(each)?.kind === 'domain' && !switches.get(each)?.isEnabled,
    );
    if (missing.length > 0) throw dependenciesMissing(slug, missing);
  }
}

async function switchesOf(tx: ReadTransaction): Promise<ReadonlyMap<string, ModuleSwitch>> {
  const rows = await tx.find(ModuleSwitch);
  return new Map(rows.map((row) => [row.moduleSlug, row]));
}

/** A hook sees its own module switched on, with its settings. */
function withModule(ctx: RequestContext, module: ModuleDefinition, stored: Settings): RequestContext {
  const { slug } = module;
  const modules = new Map(ctx.tenant.modules).set(slug, { slug, settings: readSettings(module, stored) });
  return asTenant(ctx, { ...ctx.tenant, modules });
}

function differing(before: Settings, after: Settings): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).sort();
}
