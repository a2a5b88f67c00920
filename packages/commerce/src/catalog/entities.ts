import { AttributeValue } from './attributes/attribute-value.entity.js';
import { MediaTranslation } from './media/media-translation.entity.js';
import { Media } from './media/media.entity.js';
import { VariantMedia } from './media/variant-media.entity.js';
import { OptionName } from './options/option-name.entity.js';
import { OptionValueName } from './options/option-value-name.entity.js';
import { OptionValue } from './options/option-value.entity.js';
import { Option } from './options/option.entity.js';
import { PricePeriod } from './prices/price-period.entity.js';
import { ProductTranslation } from './product/product-translation.entity.js';
import { Product } from './product/product.entity.js';
import { AttributeChoiceLabel } from './types/definitions/attribute-choice-label.entity.js';
import { AttributeChoice } from './types/definitions/attribute-choice.entity.js';
import { AttributeName } from './types/definitions/attribute-name.entity.js';
import { Attribute } from './types/definitions/attribute.entity.js';
import { ProductType } from './types/product-type.entity.js';
import { Price } from './variants/price.entity.js';
import { VariantValue } from './variants/variant-value.entity.js';
import { Variant } from './variants/variant.entity.js';

export const catalogEntities = [
  ProductType,
  Attribute,
  AttributeName,
  AttributeChoice,
  AttributeChoiceLabel,
  AttributeValue,
  Product,
  ProductTranslation,
  Option,
  OptionName,
  OptionValue,
  OptionValueName,
  Media,
  MediaTranslation,
  Variant,
  VariantValue,
  VariantMedia,
  Price,
  PricePeriod,
];
