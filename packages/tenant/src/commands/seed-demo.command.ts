import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Command, ModuleRegistry, type CommandInput, type DemoData } from '@rustok/core';
import { DemoTenants } from './demo-tenants.js';

@Injectable()
export class SeedDemoCommand extends Command {
  readonly usage = 'seed demo';
  readonly description = 'Make the tenants demo and acme, and fill them with what the modules show.';
  readonly tenant = false;

  constructor(
    private readonly tenants: DemoTenants,
    private readonly registry: ModuleRegistry,
    private readonly moduleRef: ModuleRef,
  ) {
    super();
  }

  async run({ output, signal }: CommandInput): Promise<number> {
    const { slugs } = this.tenants;
    await this.tenants.ensure();
    const steps = slugs.flatMap((slug) =>
      this.registry.modules.flatMap((module) => module.demoData.map((type) => ({ slug, module, type }))),
    );
    for (const [done, { slug, module, type }] of steps.entries()) {
      if (signal.aborted) return 1;
      output.progress(done, steps.length, `${slug}: ${module.slug}`);
      const ctx = await this.tenants.contextOf(slug);
      const isOn = module.kind === 'platform' || ctx.uses(module.slug);
      if (isOn) await this.moduleRef.get<DemoData>(type, { strict: false }).seed(ctx);
    }
    output.line(`Demo tenants: ${slugs.join(', ')}`);
    return 0;
  }
}
