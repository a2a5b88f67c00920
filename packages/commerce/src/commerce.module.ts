import { defineModule, ReadModels } from '@rustok/core';
import { AdminProductResolver } from './catalog/api/admin-product.resolver.js';
import { InventoryResolver } from './catalog/api/inventory.resolver.js';
import { LowestPriceResolver } from './catalog/api/lowest-price.resolver.js';
import { ProductConnectionResolver } from './catalog/api/product-connection.resolver.js';
import { ProductMutationsResolver } from './catalog/api/product-mutations.resolver.js';
import { ProductResolver } from './catalog/api/product.resolver.js';
import { ShopResolver } from './catalog/api/shop.resolver.js';
import { VariantLowestPriceResolver } from './catalog/api/variant-lowest-price.resolver.js';
import { VariantMutationsResolver } from './catalog/api/variant-mutations.resolver.js';
import { VariantResolver } from './catalog/api/variant.resolver.js';
import { categories } from './catalog/categories/parts.js';
import { ProductMembershipReader } from './catalog/memberships/product-memberships.js';
import { ProductMembershipsResolver } from './catalog/memberships/product-memberships.resolver.js';
import { catalogEntities } from './catalog/entities.js';
import { handleTaken } from './catalog/product/product.errors.js';
import { ProductService } from './catalog/product/product.service.js';
import { StoredLowestPrice } from './catalog/reading/prices/stored-lowest-price.js';
import { ProductReader } from './catalog/reading/product-reader.js';
import { ProductReadModel } from './catalog/reading/product.read-model.js';
import { ProductResponse } from './catalog/reading/product.response.js';
import { InventoryController } from './catalog/rest/inventory.controller.js';
import { ProductStatusController } from './catalog/rest/product-status.controller.js';
import { ProductController } from './catalog/rest/product.controller.js';
import { VariantController } from './catalog/rest/variant.controller.js';
import { AdminProductList } from './catalog/staff/admin-product-list.js';
import { StaffProducts } from './catalog/staff/staff-products.js';
import { inventoryInsufficient } from './catalog/stock/inventory.errors.js';
import { InventoryService } from './catalog/stock/inventory.service.js';
import { skuTaken } from './catalog/variants/variant.errors.js';
import { VariantService } from './catalog/variants/variant.service.js';
import { ProductStore } from './catalog/storage/product-store.js';
import { duplicate } from './catalog/duplicate/parts.js';
import { commerceSettings } from './commerce.settings.js';
import { DemoCatalog } from './demo/demo-catalog.js';
import * as events from './events.js';
import { ProductImport } from './import/product-import.service.js';
import { ImportShopifyCommand } from './import/shopify/import-shopify.command.js';
import { ShopifyImporter } from './import/shopify/importer/shopify-importer.js';
import { ShopifyImport } from './import/shopify/shopify-import.service.js';
import { migrations } from './migrations/index.js';

export const CommerceModule = defineModule({
  slug: 'commerce',
  name: 'Commerce',
  description: 'Products with variants, prices and stock.',
  version: '0.1.0',
  settings: commerceSettings,
  permissions: [
    'products:create',
    'products:read',
    'products:list',
    'products:update',
    'products:delete',
    'products:publish',
    'inventory:update',
    ...categories.permissions,
    'products:import',
    'products:export',
  ],
  entities: [...catalogEntities, ...categories.entities],
  migrations,
  constraintErrors: {
    uq_commerce_products__tenant_id_handle: handleTaken,
    uq_commerce_variants__tenant_id_sku: skuTaken,
    ck_commerce_variants__inventory_quantity: inventoryInsufficient,
    ...categories.constraintErrors,
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
    ...categories.emits,
  ],
  consumers: [...categories.consumers],
  services: [
    ProductMembershipReader,
    ...categories.services,
    ProductStore,
    ProductService,
    VariantService,
    InventoryService,
    ProductReader,
    StoredLowestPrice,
    StaffProducts,
    AdminProductList,
    ...duplicate.services,
    ProductImport,
    ShopifyImport,
  ],
  resolvers: [
    ProductMembershipsResolver,
    ...categories.resolvers,
    ProductResolver,
    VariantResolver,
    ProductConnectionResolver,
    ShopResolver,
    LowestPriceResolver,
    VariantLowestPriceResolver,
    AdminProductResolver,
    ...duplicate.resolvers,
    ProductMutationsResolver,
    VariantMutationsResolver,
    InventoryResolver,
  ],
  controllers: [
    ...categories.controllers,
    ProductController,
    ProductStatusController,
    ...duplicate.controllers,
    VariantController,
    InventoryController,
  ],
  types: [...categories.types, ProductResponse],
  readModels: [...categories.readModels, ProductReadModel],
  importers: [ShopifyImporter],
  commands: [...categories.commands, ImportShopifyCommand],
  demoData: [DemoCatalog],
  requires: [ReadModels],
});
