export { CommerceModule } from './commerce.module.js';
export { commerceSettings } from './commerce.settings.js';
export { ProductService } from './catalog/product/product.service.js';
export { CreateProductRequest } from './catalog/product/create-product.dto.js';
export { ProductVersionRequest, UpdateProductRequest } from './catalog/product/update-product.dto.js';
export { ProductResponse } from './catalog/reading/product.response.js';
export { VariantResponse } from './catalog/reading/variant.response.js';
export { AdjustInventoryRequest, SetInventoryRequest } from './catalog/stock/inventory.dto.js';
export { InventoryService } from './catalog/stock/inventory.service.js';
export { VariantService } from './catalog/variants/variant.service.js';
export {
  CreateVariantsRequest,
  DeleteVariantsRequest,
  UpdateVariantsRequest,
} from './catalog/variants/variants-bulk.dto.js';
export type { ImportCounts, ImportProblem, ImportReport, UnusedColumn } from './import/import-report.js';
export { ShopifyImport, type ShopifyImportOptions } from './import/shopify/shopify-import.service.js';
