import { InputType } from '@nestjs/graphql';
import {
  ChoiceField,
  FlagField,
  IdempotencyKeyField,
  IdField,
  IntField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  TimeField,
} from '@rustok/core';
import { LIMITS } from '../limits.js';
import { COUNTRY, HARMONIZED_SYSTEM_CODE } from '../patterns.js';
import type { ProductStatus } from '../product/product-status.js';
import { InventoryPolicyEnum, ProductStatusEnum } from '../reading/enums.js';
import type { InventoryPolicy } from '../variants/variant-units.js';
import { BulkModeEnum, type BulkMode } from './bulk-edit.enums.js';
import { CompareAtPriceChangeRequest, PriceChangeRequest } from './prices/price-change.dto.js';

/** How many products one request changes. */
const MAX_PRODUCTS = 100;

@InputType('ProductsBulkUpdateProductInput')
export class BulkProductRequest {
  @IdField()
  readonly id!: string;

  @IntField({
    min: 1,
    max: LIMITS.version,
    presence: 'optional',
    description: 'The version that was seen; another one stored is a CONFLICT. Whatever is stored unless told.',
  })
  readonly version?: number;
}

@InputType('ProductsBulkChangesInput', { description: 'What it leaves out stays as it is.' })
export class BulkChangesRequest {
  @ChoiceField(ProductStatusEnum, { presence: 'optional', description: 'Needs the permission to publish products.' })
  readonly status?: ProductStatus;

  @TimeField({
    presence: 'clearable',
    description: 'When they become active; needs the permission to publish products.',
  })
  readonly publishAt?: Date | null;

  @TimeField({ presence: 'clearable', description: 'When they become drafts again.' })
  readonly unpublishAt?: Date | null;

  @TextField({ max: LIMITS.vendor, presence: 'clearable' })
  readonly vendor?: string | null;

  @TextField({ max: LIMITS.productType, presence: 'clearable' })
  readonly productType?: string | null;

  @TextField({ max: LIMITS.category, presence: 'clearable' })
  readonly category?: string | null;

  @TextListField({ max: LIMITS.tags, itemMax: LIMITS.tag, presence: 'optional', description: 'In the place of all.' })
  readonly tags?: readonly string[];

  @TextListField({ max: LIMITS.tags, itemMax: LIMITS.tag, presence: 'optional' })
  readonly addTags?: readonly string[];

  @TextListField({ max: LIMITS.tags, itemMax: LIMITS.tag, presence: 'optional' })
  readonly removeTags?: readonly string[];

  @ObjectField(() => PriceChangeRequest, { presence: 'optional', description: 'Of all variants.' })
  readonly price?: PriceChangeRequest;

  @ObjectField(() => CompareAtPriceChangeRequest, { presence: 'optional', description: 'Of all variants.' })
  readonly compareAtPrice?: CompareAtPriceChangeRequest;

  @FlagField({ presence: 'optional', description: 'Of all variants.' })
  readonly inventoryTracked?: boolean;

  @ChoiceField(InventoryPolicyEnum, { presence: 'optional', description: 'Of all variants.' })
  readonly inventoryPolicy?: InventoryPolicy;

  @FlagField({ presence: 'optional', description: 'Of all variants.' })
  readonly requiresShipping?: boolean;

  @FlagField({ presence: 'optional', description: 'Of all variants.' })
  readonly taxable?: boolean;

  @TextField({ max: LIMITS.taxCode, presence: 'clearable', description: 'Of all variants.' })
  readonly taxCode?: string | null;

  @TextField({
    min: 6,
    max: LIMITS.harmonizedSystemCode,
    pattern: HARMONIZED_SYSTEM_CODE,
    presence: 'clearable',
    description: 'Of all variants.',
  })
  readonly harmonizedSystemCode?: string | null;

  @TextField({ min: 2, max: 2, pattern: COUNTRY, presence: 'clearable', description: 'Of all variants.' })
  readonly countryCodeOfOrigin?: string | null;
}

/** What REST's PATCH takes. */
@InputType({ isAbstract: true })
export class UpdateProductsRequest {
  @ObjectListField(() => BulkProductRequest, { min: 1, max: MAX_PRODUCTS })
  readonly products!: readonly BulkProductRequest[];

  @ObjectField(() => BulkChangesRequest)
  readonly changes!: BulkChangesRequest;

  @ChoiceField(BulkModeEnum, { presence: 'optional', description: 'EACH unless told.' })
  readonly mode?: BulkMode;

  @FlagField({ presence: 'optional', description: 'Whether only to tell what would change.' })
  readonly dryRun?: boolean;
}

@InputType('ProductsBulkUpdateInput')
export class UpdateProductsOnceRequest extends UpdateProductsRequest {
  @IdempotencyKeyField()
  readonly idempotencyKey?: string | null;
}
