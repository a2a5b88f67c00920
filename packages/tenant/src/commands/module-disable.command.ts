import { Injectable } from '@nestjs/common';
import { Command, type CommandInput } from '@rustok/core';
import { ModuleService } from '../modules/module.service.js';

@Injectable()
export class ModuleDisableCommand extends Command {
  readonly usage = 'module disable <module>';
  readonly description = 'Switch a module off for a tenant; its data stays.';
  readonly tenant = true;

  constructor(private readonly modules: ModuleService) {
    super();
  }

  async run(input: CommandInput): Promise<number> {
    const { module = '' } = input.arguments;
    const ctx = await input.context();
    await this.modules.disable(ctx, module);
    input.output.line(`${module} is off for ${ctx.tenant.slug}.`);
    return 0;
  }
}
