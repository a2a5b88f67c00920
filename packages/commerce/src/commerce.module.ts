import { defineModule, ReadModels } from '@rustok/core';
import { AdminProductResolver } from './catalog/api/admin-product.resolver.js';
import { InventoryResolver } from './catalog/api/inventory.resolver.js';
import { LowestPriceResolver } from './catalog/api/prices/lowest-price.resolver.js';
import { ProductConnectionResolver } from './catalog/api/lists/product-connection.resolver.js';
import { ProductEdgeResolver } from './catalog/api/lists/product-edge.resolver.js';
import { ProductMutationsResolver } from './catalog/api/product-mutations.resolver.js';
import { ProductResolver } from './catalog/api/product.resolver.js';
import { ShopResolver } from './catalog/api/prices/shop.resolver.js';
import { VariantLowestPriceResolver } from './catalog/api/prices/variant-lowest-price.resolver.js';
import { VariantMutationsResolver } from './catalog/api/variant-mutations.resolver.js';
import { VariantResolver } from './catalog/api/variant.resolver.js';
import { categories } from './catalog/categories/parts.js';
import { collections } from './catalog/collections/parts.js';
import { catalogEntities } from './catalog/entities.js';
import { ProductMembershipReader } from './catalog/memberships/product-memberships.js';
import { ProductMembershipsResolver } from './catalog/memberships/product-memberships.resolver.js';
import { handleTaken } from './catalog/product/product.errors.js';
import { ProductService } from './catalog/product/product.service.js';
import { StoredLowestPrice } from './catalog/reading/prices/stored-lowest-price.js';
import { ProductReader } from './catalog/reading/lists/product-reader.js';
import { ProductReadModel } from './catalog/reading/product.read-model.js';
import { ProductResponse } from './catalog/reading/product.response.js';
import { InventoryController } from './catalog/rest/inventory.controller.js';
import { ProductStatusController } from './catalog/rest/product-status.controller.js';
import { StorefrontProductController } from './catalog/rest/storefront/storefront-product.controller.js';
import { ProductController } from './catalog/rest/product.controller.js';
import { VariantController } from './catalog/rest/variant.controller.js';
import { schedule } from './catalog/schedule/parts.js';
import { AdminProductList } from './catalog/staff/admin-product-list.js';
import { StaffProducts } from './catalog/staff/staff-products.js';
import { inventoryInsufficient } from './catalog/stock/inventory.errors.js';
import { InventoryService } from './catalog/stock/inventory.service.js';
import { trash } from './catalog/trash/parts.js';
import { AdminProductTypeList } from './catalog/types/admin-product-type-list.js';
import { ProductTypeController } from './catalog/types/api/product-type.controller.js';
import { ProductTypeResolver } from './catalog/types/api/product-type.resolver.js';
import { ApplyProductTypes } from './catalog/types/apply-product-types.consumer.js';
import { productTypeInUse, productTypeNameTaken } from './catalog/types/product-type.errors.js';
import { ProductTypeResponse } from './catalog/types/product-type.response.js';
import { ProductTypeService } from './catalog/types/product-type.service.js';
import { skuTaken } from './catalog/variants/variant.errors.js';
import { VariantService } from './catalog/variants/variant.service.js';
import { ProductStore } from './catalog/storage/product-store.js';
import { bulkEdit } from './catalog/bulk-edit/parts.js';
import { duplicate } from './catalog/duplicate/parts.js';
import { recommendations } from './catalog/recommendations/parts.js';
import { commerceSettings } from './commerce.settings.js';
import { DemoCatalog } from './demo/demo-catalog.js';
import { DemoCategoryTree } from './demo/demo-category-tree.js';
import { DemoCollectionData } from './demo/demo-collection-data.js';
import { DemoProducts } from './demo/demo-products.js';
import * as events from './events.js';
import { ProductImport } from './import/product-import.service.js';
import { OwnCsvExporter } from './own/csv/own-csv-exporter.js';
import { OwnCsvImporter } from './own/csv/own-csv-importer.js';
import { JsonlExporter } from './own/jsonl/jsonl-exporter.js';
import { JsonlImporter } from './own/jsonl/jsonl-importer.js';
import { ShopifyExporter } from './export/shopify/shopify-exporter.js';
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
    ...collections.permissions,
    'product_types:create',
    'product_types:read',
    'product_types:list',
    'product_types:update',
    'product_types:delete',
    'products:import',
    'products:export',
    ...categories.permissions,
  ],
  entities: [
    ...catalogEntities,
    ...collections.entities,
    ...schedule.entities,
    ...trash.entities,
    ...categories.entities,
    ...recommendations.entities,
  ],
  migrations,
  constraintErrors: {
    uq_commerce_products__tenant_id_handle: handleTaken,
    uq_commerce_product_types__tenant_id_name: productTypeNameTaken,
    fk_commerce_products__product_type: productTypeInUse,
    uq_commerce_variants__tenant_id_sku: skuTaken,
    ck_commerce_variants__inventory_quantity: inventoryInsufficient,
    ...collections.constraintErrors,
    ...categories.constraintErrors,
    ...recommendations.constraintErrors,
  },
  emits: [
    events.ProductCreated,
    events.ProductUpdated,
    events.ProductPublished,
    events.ProductUnpublished,
    events.ProductArchived,
    events.ProductUnarchived,
    events.ProductRestored,
    events.ProductDeleted,
    events.InventoryAdjusted,
    ...collections.emits,
    events.ProductTypeCreated,
    events.ProductTypeUpdated,
    events.ProductTypeDeleted,
    events.ProductTypeApplied,
    ...schedule.emits,
    ...trash.emits,
    ...categories.emits,
    ...recommendations.emits,
  ],
  consumers: [
    ...collections.consumers,
    ApplyProductTypes,
    ...schedule.consumers,
    ...trash.consumers,
    ...categories.consumers,
  ],
  services: [
    ...collections.services,
    ProductStore,
    ProductService,
    VariantService,
    ProductTypeService,
    AdminProductTypeList,
    InventoryService,
    ProductReader,
    StoredLowestPrice,
    StaffProducts,
    AdminProductList,
    ...schedule.services,
    ...trash.services,
    ...duplicate.services,
    ...bulkEdit.services,
    ...recommendations.services,
    ProductImport,
    ShopifyImport,
    ProductMembershipReader,
    DemoProducts,
    ...categories.services,
  ],
  resolvers: [
    ...collections.resolvers,
    ProductResolver,
    VariantResolver,
    ProductConnectionResolver,
    ProductEdgeResolver,
    ShopResolver,
    LowestPriceResolver,
    VariantLowestPriceResolver,
    AdminProductResolver,
    ...schedule.resolvers,
    ...trash.resolvers,
    ...duplicate.resolvers,
    ...bulkEdit.resolvers,
    ...recommendations.resolvers,
    ProductMutationsResolver,
    VariantMutationsResolver,
    InventoryResolver,
    ProductTypeResolver,
    ProductMembershipsResolver,
    ...categories.resolvers,
  ],
  controllers: [
    ...collections.controllers,
    StorefrontProductController,
    ProductController,
    ProductStatusController,
    ...schedule.controllers,
    ...trash.controllers,
    ...duplicate.controllers,
    ...bulkEdit.controllers,
    ...recommendations.controllers,
    VariantController,
    InventoryController,
    ProductTypeController,
    ...categories.controllers,
  ],
  types: [...collections.types, ProductResponse, ProductTypeResponse, ...categories.types],
  readModels: [...collections.readModels, ProductReadModel, ...categories.readModels],
  importers: [ShopifyImporter, OwnCsvImporter, JsonlImporter],
  exporters: [ShopifyExporter, OwnCsvExporter, JsonlExporter],
  commands: [ImportShopifyCommand, ...categories.commands],
  demoData: [DemoCatalog, DemoCategoryTree, DemoCollectionData],
  requires: [ReadModels],
});
