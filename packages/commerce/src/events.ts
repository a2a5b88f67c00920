export {
  CategoryCreated,
  CategoryDeleted,
  CategoryMoved,
  CategoryProductsChanged,
  CategoryRefreshed,
  CategoryUpdated,
} from './catalog/categories/category.events.js';
export {
  CollectionCreated,
  CollectionDeleted,
  CollectionEvaluated,
  CollectionProductsChanged,
  CollectionPublished,
  CollectionRefreshed,
  CollectionRulesChanged,
  CollectionUnpublished,
  CollectionUpdated,
} from './catalog/collections/collection.events.js';
export {
  PRODUCT_PARTS,
  ProductArchived,
  ProductCreated,
  ProductDeleted,
  ProductPublished,
  ProductRestored,
  ProductUnarchived,
  ProductUnpublished,
  ProductUpdated,
  type ProductPart,
} from './catalog/product/product.events.js';
export {
  ProductTypeApplied,
  ProductTypeCreated,
  ProductTypeDeleted,
  ProductTypeUpdated,
} from './catalog/types/product-type.events.js';
export {
  ProductPublicationDue,
  ProductScheduled,
  ProductUnpublicationDue,
} from './catalog/schedule/schedule.events.js';
export { ProductPurgeDue, ProductPurged } from './catalog/trash/trash.events.js';
export { ProductRecommendationsChanged } from './catalog/recommendations/recommendation.events.js';
export { InventoryAdjusted } from './catalog/stock/inventory.events.js';
