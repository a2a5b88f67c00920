import { Injectable } from '@nestjs/common';
import { Command, type CommandInput } from '@rustok/core';
import { TenantService } from '../tenants/tenant.service.js';

/** The way back when the suspended tenant is the only one: over the API it answers nobody. */
@Injectable()
export class TenantResumeCommand extends Command {
  readonly usage = 'tenant resume';
  readonly description = 'Serve a suspended tenant again.';
  readonly tenant = true;

  constructor(private readonly tenants: TenantService) {
    super();
  }

  async run(input: CommandInput): Promise<number> {
    const ctx = await input.context();
    await this.tenants.resume(ctx, ctx.tenant.id);
    input.output.line(`${ctx.tenant.slug} is active.`);
    return 0;
  }
}
