import { CategoryProductsService } from './assignment/category-products.service.js';
import { ProductCategory } from './assignment/product-category.entity.js';
import { AdminCategoryResolver, CategoryConnectionResolver } from './api/admin-category.resolver.js';
import { CategoryMutationsResolver } from './api/category-mutations.resolver.js';
import { CategoryTextsResolver } from './api/category-texts.resolver.js';
import { CategoryResolver } from './api/category.resolver.js';
import { CategoryTranslation } from './category-translation.entity.js';
import { Category } from './category.entity.js';
import { categoryCycle, categoryHandleTaken, categoryTooDeep, categoryTreeChanged } from './category.errors.js';
import * as events from './category.events.js';
import { CategoryService } from './category.service.js';
import { CategoriesFromProductsCommand } from './paths/categories-from-products.command.js';
import { CategoryPathsResolver } from './paths/category-paths.resolver.js';
import { CategoryPathsService } from './paths/category-paths.service.js';
import { CategoryReader } from './reading/category-reader.js';
import { CategoryReadModel } from './reading/category.read-model.js';
import { CategoryResponse } from './reading/category.response.js';
import { RefreshCategories } from './refresh-categories.consumer.js';
import { CategoryController } from './rest/category.controller.js';
import { AdminCategoryList } from './staff/admin-category-list.js';
import { StaffCategories } from './staff/staff-categories.js';

/** What the module has of categories. */
export const categories = {
  permissions: [
    'categories:create',
    'categories:read',
    'categories:list',
    'categories:update',
    'categories:delete',
  ] as const,
  entities: [Category, CategoryTranslation, ProductCategory],
  constraintErrors: {
    uq_commerce_categories__tenant_id_handle: categoryHandleTaken,
    fk_commerce_categories__parent_path: categoryTreeChanged,
    ck_commerce_categories__depth: () => categoryTooDeep(),
    ck_commerce_categories__path: categoryCycle,
  },
  emits: Object.values(events),
  consumers: [RefreshCategories],
  services: [
    CategoryService,
    CategoryProductsService,
    CategoryPathsService,
    CategoryReader,
    StaffCategories,
    AdminCategoryList,
  ],
  resolvers: [
    CategoryResolver,
    CategoryTextsResolver,
    AdminCategoryResolver,
    CategoryConnectionResolver,
    CategoryMutationsResolver,
    CategoryPathsResolver,
  ],
  controllers: [CategoryController],
  types: [CategoryResponse],
  readModels: [CategoryReadModel],
  commands: [CategoriesFromProductsCommand],
};
