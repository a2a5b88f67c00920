import type { Migration } from '@rustok/core';
import { m20261120_commerce_001_create_products } from './m20261120_commerce_001_create_products.js';
import { m20261120_commerce_002_create_options } from './m20261120_commerce_002_create_options.js';
import { m20261120_commerce_003_create_images } from './m20261120_commerce_003_create_images.js';
import { m20261120_commerce_004_create_variants } from './m20261120_commerce_004_create_variants.js';
import { m20261120_commerce_005_create_categories } from './m20261120_commerce_005_create_categories.js';
import { m20261120_commerce_006_create_collections } from './m20261120_commerce_006_create_collections.js';
import { m20261120_commerce_007_extend_variants } from './m20261120_commerce_007_extend_variants.js';
import { m20261120_commerce_008_images_to_media } from './m20261120_commerce_008_images_to_media.js';
import { m20261120_commerce_009_create_price_history } from './m20261120_commerce_009_create_price_history.js';
import { m20261120_commerce_010_create_product_types } from './m20261120_commerce_010_create_product_types.js';
import { m20261120_commerce_011_create_product_schedules } from './m20261120_commerce_011_create_product_schedules.js';
import { m20261120_commerce_012_create_trash } from './m20261120_commerce_012_create_trash.js';
import { m20261120_commerce_013_create_product_recommendations } from './m20261120_commerce_013_create_product_recommendations.js';

export const migrations: readonly Migration[] = [
  m20261120_commerce_001_create_products,
  m20261120_commerce_002_create_options,
  m20261120_commerce_003_create_images,
  m20261120_commerce_004_create_variants,
  m20261120_commerce_005_create_categories,
  m20261120_commerce_006_create_collections,
  m20261120_commerce_007_extend_variants,
  m20261120_commerce_008_images_to_media,
  m20261120_commerce_009_create_price_history,
  m20261120_commerce_010_create_product_types,
  m20261120_commerce_011_create_product_schedules,
  m20261120_commerce_012_create_trash,
  m20261120_commerce_013_create_product_recommendations,
];
