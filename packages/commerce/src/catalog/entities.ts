import { ImageTranslation } from './images/image-translation.entity.js';
import { Image } from './images/image.entity.js';
import { OptionName } from './options/option-name.entity.js';
import { OptionValueName } from './options/option-value-name.entity.js';
import { OptionValue } from './options/option-value.entity.js';
import { Option } from './options/option.entity.js';
import { PricePeriod } from './prices/price-period.entity.js';
import { ProductTranslation } from './product/product-translation.entity.js';
import { Product } from './product/product.entity.js';
import { Price } from './variants/price.entity.js';
import { VariantValue } from './variants/variant-value.entity.js';
import { Variant } from './variants/variant.entity.js';

export const catalogEntities = [
  Product,
  ProductTranslation,
  Option,
  OptionName,
  OptionValue,
  OptionValueName,
  Image,
  ImageTranslation,
  Variant,
  VariantValue,
  Price,
  PricePeriod,
];
