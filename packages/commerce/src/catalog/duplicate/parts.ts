import { ProductDuplicateController } from './product-duplicate.controller.js';
import { ProductDuplicateResolver } from './product-duplicate.resolver.js';
import { ProductDuplicateService } from './product-duplicate.service.js';

/** What duplicating adds to the module. */
export const duplicate = {
  services: [ProductDuplicateService],
  resolvers: [ProductDuplicateResolver],
  controllers: [ProductDuplicateController],
} as const;
