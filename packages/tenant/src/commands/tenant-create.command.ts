import { Injectable } from '@nestjs/common';
import { Command, TenantProvisioning, type CommandInput } from '@rustok/core';
import { listOf, textOf } from './option-values.js';

@Injectable()
export class TenantCreateCommand extends Command {
  readonly usage = 'tenant create <slug>';
  readonly description = 'Make a tenant.';
  readonly tenant = false;
  override readonly options = [
    { flags: '--name <name>', description: 'what people call it; the slug unless told' },
    { flags: '--locales <locales>', description: 'separated by commas, the default first; en unless told' },
    { flags: '--modules <modules>', description: 'to switch on, separated by commas; all unless told' },
    { flags: '--domains <domains>', description: 'hosts of its own, separated by commas' },
  ];

  constructor(private readonly tenants: TenantProvisioning) {
    super();
  }

  async run({ arguments: { slug = '' }, options, output }: CommandInput): Promise<number> {
    const [defaultLocale = 'en', ...locales] = listOf(options.locales) ?? [];
    const modules = listOf(options.modules);
    const domains = listOf(options.domains);
    const tenant = await this.tenants.create({
      slug,
      name: textOf(options.name) ?? slug,
      defaultLocale,
      locales,
      ...(modules && { modules }),
      ...(domains && { domains }),
    });
    output.line(
      `Tenant ${tenant.slug} (${tenant.id}): ${tenant.locales.join(', ')}; ${[...tenant.modules.keys()].join(', ') || 'no modules'}`,
    );
    return 0;
  }
}
