import { defineModule, ReadModels } from '@rustok/core';
import { ProductMutationsResolver } from './catalog/api/product-mutations.resolver.js';
import { ProductResolver } from './catalog/api/product.resolver.js';
import { VariantResolver } from './catalog/api/variant.resolver.js';
import { catalogEntities } from './catalog/entities.js';
import { handleTaken } from './catalog/product/product.errors.js';
import { ProductService } from './catalog/product/product.service.js';
import { ProductReader } from './catalog/reading/product-reader.js';
import { ProductReadModel } from './catalog/reading/product.read-model.js';
import { ProductResponse } from './catalog/reading/product.response.js';
import { StaffProducts } from './catalog/reading/staff-products.js';
import { skuTaken } from './catalog/variants/variant.errors.js';
import { ProductStore } from './catalog/writing/product-store.js';
import { commerceSettings } from './commerce.settings.js';
import * as events from './events.js';
import { migrations } from './migrations/index.js';

export const CommerceModule = defineModule({
  slug: 'commerce',
  name: 'Commerce',
  description: 'Products with variants, prices and stock.',
  version: '0.1.0',
  settings: commerceSettings,
  permissions: ['products:create', 'products:read', 'products:update', 'products:delete', 'products:publish'],
  entities: catalogEntities,
  migrations,
  constraintErrors: {
    uq_commerce_products__tenant_id_handle: handleTaken,
    uq_commerce_variants__tenant_id_sku: skuTaken,
  },
  emits: [
    events.ProductCreated,
    events.ProductUpdated,
    events.ProductPublished,
    events.ProductUnpublished,
    events.ProductArchived,
    events.ProductRestored,
    events.ProductDeleted,
    events.InventoryAdjusted,
  ],
  services: [ProductStore, ProductService, ProductReader, StaffProducts],
  resolvers: [ProductResolver, VariantResolver, ProductMutationsResolver],
  types: [ProductResponse],
  readModels: [ProductReadModel],
  requires: [ReadModels],
});
