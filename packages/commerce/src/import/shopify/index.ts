export { readShopifyProducts, type ReadShopifyOptions, type ShopifyProducts } from './read-shopify-products.js';
export { ShopifyCsvError, type ShopifyCsvErrorCode } from './shopify-csv.errors.js';
export type { ShopifyReport } from './report.js';
export type { ShopifyField } from './cells.js';
export type { StorableField } from './row.js';
export type {
  InventoryPolicy,
  MarketPrice,
  RowProblem,
  RowProblemCode,
  ShopifyImage,
  ShopifyItem,
  ShopifyProduct,
  ShopifyStatus,
  ShopifyVariant,
  WeightUnit,
} from './shopify-product.js';
