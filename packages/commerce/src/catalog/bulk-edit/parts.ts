import { ProductBulkEditController } from './api/bulk-edit.controller.js';
import { ProductBulkEditResolver } from './api/bulk-edit.resolver.js';
import { ProductBulkEditService } from './bulk-edit.service.js';

/** What bulk edit adds to the module. */
export const bulkEdit = {
  services: [ProductBulkEditService],
  resolvers: [ProductBulkEditResolver],
  controllers: [ProductBulkEditController],
} as const;
