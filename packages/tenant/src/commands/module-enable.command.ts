import { Injectable } from '@nestjs/common';
import { Command, type CommandInput } from '@rustok/core';
import { ModuleService } from '../modules/module.service.js';

@Injectable()
export class ModuleEnableCommand extends Command {
  readonly usage = 'module enable <module>';
  readonly description = 'Switch a module on for a tenant.';
  readonly tenant = true;

  constructor(private readonly modules: ModuleService) {
    super();
  }

  async run(input: CommandInput): Promise<number> {
    const { module = '' } = input.arguments;
    const ctx = await input.context();
    await this.modules.enable(ctx, module);
    input.output.line(`${module} is on for ${ctx.tenant.slug}.`);
    return 0;
  }
}
