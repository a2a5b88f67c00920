import { PurgeTrash } from './purge-trash.consumer.js';
import { TrashController } from './trash.controller.js';
import { ProductPurgeDue, ProductPurged } from './trash.events.js';
import { TrashResolver } from './trash.resolver.js';
import { TrashService } from './trash.service.js';
import { TrashedProduct } from './trashed-product.entity.js';

/** What the trash adds to the module. */
export const trash = {
  entities: [TrashedProduct],
  emits: [ProductPurged, ProductPurgeDue],
  consumers: [PurgeTrash],
  services: [TrashService],
  resolvers: [TrashResolver],
  controllers: [TrashController],
} as const;
