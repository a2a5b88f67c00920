import { Injectable } from '@nestjs/common';
import { Command, type CommandInput } from '@rustok/core';
import { CategoryPathsService } from './category-paths.service.js';

@Injectable()
export class CategoriesFromProductsCommand extends Command {
  readonly usage = 'categories from-products';
  readonly description = "Make the tree that the products' category paths describe, and put them into it.";
  readonly tenant = true;

  constructor(private readonly paths: CategoryPathsService) {
    super();
  }

  async run({ context, output }: CommandInput): Promise<number> {
    const { paths } = await this.paths.createFromProducts(await context());
    output.line(`${paths} paths are categories.`);
    return 0;
  }
}
