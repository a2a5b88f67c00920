import { Injectable } from '@nestjs/common';
import {
  Conflict,
  ContextFactory,
  NotFound,
  TenantDirectory,
  TenantProvisioning,
  type NewTenant,
  type RequestContext,
} from '@rustok/core';
import { ModuleService } from '../modules/module.service.js';

/** Two of them, so that anything which leaks from one tenant to another shows on the first day. */
const DEMO_TENANTS: readonly NewTenant[] = [
  { slug: 'demo', name: 'Demo', defaultLocale: 'en', locales: ['ru'] },
  { slug: 'acme', name: 'Acme', defaultLocale: 'en' },
];

/** The tenants of a platform that somebody tries out. */
@Injectable()
export class DemoTenants {
  readonly slugs = DEMO_TENANTS.map(({ slug }) => slug);

  constructor(
    private readonly directory: TenantDirectory,
    private readonly provisioning: TenantProvisioning,
    private readonly modules: ModuleService,
    private readonly contexts: ContextFactory,
  ) {}

  /** Makes those that are missing, and switches on what the application did not have before. */
  async ensure(): Promise<void> {
    for (const wanted of DEMO_TENANTS) {
      if (await this.exists(wanted.slug)) await this.enableNewModules(await this.contextOf(wanted.slug));
      else await this.provisioning.create(wanted);
    }
  }

  async contextOf(slug: string): Promise<RequestContext> {
    const { id } = await this.directory.bySlug(slug);
    return this.contexts.ofWork(id, { kind: 'command', id: 'seed demo' }, { operation: 'seed demo' });
  }

  private async exists(slug: string): Promise<boolean> {
    try {
      await this.directory.bySlug(slug);
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }

  /** What somebody has switched off stays off, and so does what needs it. */
  private async enableNewModules(ctx: RequestContext): Promise<void> {
    const unseen = (await this.modules.list(ctx)).filter(({ settingsVersion }) => settingsVersion === 0);
    for (const { slug } of unseen) {
      try {
        await this.modules.enable(ctx, slug);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }
}
