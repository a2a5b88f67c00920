import { Injectable } from '@nestjs/common';
import { Command, type CommandInput } from '@rustok/core';
import { TenantListService } from '../tenants/tenant-list.service.js';

const PAGE = 100;

@Injectable()
export class TenantListCommand extends Command {
  readonly usage = 'tenant list';
  readonly description = 'List all tenants.';
  readonly tenant = false;

  constructor(private readonly list: TenantListService) {
    super();
  }

  async run({ output, signal }: CommandInput): Promise<number> {
    let after: string | undefined;
    do {
      const page = await this.list.page({ first: PAGE, ...(after !== undefined && { after }) });
      const details = await this.list.details(page.nodes.map(({ id }) => id));
      for (const { id, slug, name, locales, modules } of page.nodes) {
        output.line([slug, id, details.get(id)?.status, locales.join(','), modules.join(',') || '-', name].join('\t'));
      }
      after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
    } while (after !== undefined && !signal.aborted);
    return 0;
  }
}
