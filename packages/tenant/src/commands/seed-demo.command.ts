import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import {
  Command,
  ContextFactory,
  ModuleRegistry,
  NotFound,
  TenantDirectory,
  TenantProvisioning,
  type CommandInput,
  type DemoData,
  type NewTenant,
  type Tenant,
} from '@rustok/core';

/** Two of them, so that anything which leaks from one tenant to another shows on the first day. */
const DEMO_TENANTS: readonly NewTenant[] = [
  { slug: 'demo', name: 'Demo', defaultLocale: 'en', locales: ['ru'] },
  { slug: 'acme', name: 'Acme', defaultLocale: 'en' },
];

@Injectable()
export class SeedDemoCommand extends Command {
  readonly usage = 'seed demo';
  readonly description = 'Make the tenants demo and acme, and fill them with what the modules show.';
  readonly tenant = false;

  constructor(
    private readonly directory: TenantDirectory,
    private readonly provisioning: TenantProvisioning,
    private readonly registry: ModuleRegistry,
    private readonly moduleRef: ModuleRef,
  ) {
    super();
  }

  async run({ output, signal }: CommandInput): Promise<number> {
    const steps = DEMO_TENANTS.flatMap((tenant) =>
      this.registry.modules.flatMap(({ slug, demoData }) => demoData.map((type) => ({ tenant, module: slug, type }))),
    );
    for (const tenant of DEMO_TENANTS) await this.ensure(tenant);
    for (const [done, { tenant, module, type }] of steps.entries()) {
      if (signal.aborted) return 1;
      output.progress(done, steps.length, `${tenant.slug}: ${module}`);
      await this.seed(
        await this.directory.bySlug(tenant.slug),
        module,
        this.moduleRef.get<DemoData>(type, { strict: false }),
      );
    }
    output.line(`Demo tenants: ${DEMO_TENANTS.map(({ slug }) => slug).join(', ')}`);
    return 0;
  }

  private async ensure(wanted: NewTenant): Promise<void> {
    try {
      await this.directory.bySlug(wanted.slug);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      await this.provisioning.create(wanted);
    }
  }

  /** A module that somebody has switched off in the demo stays as it is. */
  private async seed(tenant: Tenant, module: string, data: DemoData): Promise<void> {
    if (this.registry.find(module)?.kind === 'domain' && !tenant.modules.has(module)) return;
    const contexts = this.moduleRef.get(ContextFactory, { strict: false });
    const actor = { kind: 'command', id: 'seed demo' } as const;
    await data.seed(await contexts.ofWork(tenant.id, actor, { operation: 'seed demo' }));
  }
}
