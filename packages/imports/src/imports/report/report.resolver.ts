import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, DEFAULT_PAGE_SIZE, Invalid, type RequestContext } from '@rustok/core';
import { ImportResponse } from '../api/import.dto.js';
import { ImportRowsArgs } from './report.args.js';
import { ImportRowConnection } from './report.dto.js';
import { ImportReports } from './report.service.js';

@Resolver(() => ImportResponse)
export class ImportReportResolver {
  constructor(private readonly reports: ImportReports) {}

  @ResolveField(() => ImportRowConnection, { nullable: true, description: "In the file's order." })
  @Allow('imports:read')
  async rows(@Ctx() ctx: RequestContext, @Parent() { id }: ImportResponse, @Args() args: ImportRowsArgs) {
    if (args.last !== undefined || args.before !== undefined) {
      throw new Invalid('PAGE_INVALID', 'A report is read forward: ask for `first` and `after`.');
    }
    const page = { first: args.first ?? DEFAULT_PAGE_SIZE, after: args.after ?? null };
    return this.reports.page(ctx, { importId: id, outcome: args.outcome ?? null }, page);
  }
}
