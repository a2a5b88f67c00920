import { AdminCollectionResolver, CollectionConnectionResolver } from './api/admin-collection.resolver.js';
import { CollectionMutationsResolver } from './api/collection-mutations.resolver.js';
import { CollectionProductsResolver } from './api/collection-products.resolver.js';
import { CollectionTextsResolver } from './api/collection-texts.resolver.js';
import { CollectionResolver } from './api/collection.resolver.js';
import { StaffCollectionFieldsResolver } from './api/staff-collection-fields.resolver.js';
import { CollectionTranslation } from './collection-translation.entity.js';
import { Collection } from './collection.entity.js';
import { collectionHandleTaken } from './collection.errors.js';
import * as events from './collection.events.js';
import { CollectionService } from './collection.service.js';
import { CollectionProduct } from './membership/collection-product.entity.js';
import { CollectionProductsService } from './membership/collection-products.service.js';
import { CollectionReader } from './reading/collection-reader.js';
import { CollectionReadModel } from './reading/collection.read-model.js';
import { CollectionResponse } from './reading/collection.response.js';
import { RefreshCollections } from './refresh-collections.consumer.js';
import { CollectionProductsController } from './rest/collection-products.controller.js';
import { CollectionController } from './rest/collection.controller.js';
import { CollectProducts } from './rules/collect-products.consumer.js';
import { EvaluateCollections } from './rules/evaluate-collections.consumer.js';
import { RulesPreviewService } from './rules/rules-preview.service.js';
import { AdminCollectionList } from './staff/admin-collection-list.js';
import { StaffCollections } from './staff/staff-collections.js';

/** What the module has of collections. */
export const collections = {
  permissions: [
    'collections:create',
    'collections:read',
    'collections:list',
    'collections:update',
    'collections:delete',
    'collections:publish',
  ] as const,
  entities: [Collection, CollectionTranslation, CollectionProduct],
  constraintErrors: { uq_commerce_collections__tenant_id_handle: collectionHandleTaken },
  emits: Object.values(events),
  consumers: [CollectProducts, EvaluateCollections, RefreshCollections],
  services: [
    CollectionService,
    CollectionProductsService,
    CollectionReader,
    StaffCollections,
    AdminCollectionList,
    RulesPreviewService,
  ],
  resolvers: [
    CollectionResolver,
    CollectionTextsResolver,
    StaffCollectionFieldsResolver,
    AdminCollectionResolver,
    CollectionConnectionResolver,
    CollectionMutationsResolver,
    CollectionProductsResolver,
  ],
  controllers: [CollectionController, CollectionProductsController],
  types: [CollectionResponse],
  readModels: [CollectionReadModel],
};
