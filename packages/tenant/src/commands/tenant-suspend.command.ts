import { Injectable } from '@nestjs/common';
import { Command, type CommandInput } from '@rustok/core';
import { TenantService } from '../tenants/tenant.service.js';

@Injectable()
export class TenantSuspendCommand extends Command {
  readonly usage = 'tenant suspend';
  readonly description = 'Refuse the requests of a tenant from now on; nothing is deleted.';
  readonly tenant = true;

  constructor(private readonly tenants: TenantService) {
    super();
  }

  async run(input: CommandInput): Promise<number> {
    const ctx = await input.context();
    await this.tenants.suspend(ctx, ctx.tenant.id);
    input.output.line(`${ctx.tenant.slug} is suspended.`);
    return 0;
  }
}
