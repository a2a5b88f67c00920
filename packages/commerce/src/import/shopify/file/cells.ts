import type { InventoryPolicy, RowProblemCode, ShopifyStatus, WeightUnit } from './shopify-product.js';

/** The value of each known column, where its cell is not blank. */
export interface CellValues {
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  category: string;
  productType: string;
  tags: string;
  isPublished: boolean;
  status: ShopifyStatus;
  sku: string;
  barcode: string;
  option1Name: string;
  option1Value: string;
  option2Name: string;
  option2Value: string;
  option3Name: string;
  option3Value: string;
  price: string;
  compareAtPrice: string;
  unitCost: string;
  taxable: boolean;
  taxCode: string;
  inventoryTracker: string;
  inventoryQuantity: number;
  inventoryPolicy: InventoryPolicy;
  grams: number;
  weightUnit: WeightUnit;
  requiresShipping: boolean;
  fulfillmentService: string;
  variantImageUrl: string;
  imageUrl: string;
  imagePosition: number;
  imageAltText: string;
  isGiftCard: boolean;
  seoTitle: string;
  seoDescription: string;
}

export type ShopifyField = keyof CellValues;

/** Why a cell's text is no value of its column. */
export class BadCell {
  constructor(
    readonly code: RowProblemCode,
    readonly message: string,
  ) {}
}

type CellRule<T> = (text: string) => T | BadCell;

export const cellRules: { readonly [Field in ShopifyField]: CellRule<CellValues[Field]> } = {
  handle: trimmed,
  title: asWritten,
  descriptionHtml: asWritten,
  vendor: asWritten,
  category: asWritten,
  productType: asWritten,
  tags: asWritten,
  isPublished: boolean,
  status: oneOf(['draft', 'active', 'archived'], 'STATUS_UNKNOWN'),
  sku: undamaged('SKU_DAMAGED'),
  barcode: undamaged('BARCODE_DAMAGED'),
  option1Name: trimmed,
  option1Value: trimmed,
  option2Name: trimmed,
  option2Value: trimmed,
  option3Name: trimmed,
  option3Value: trimmed,
  price: amount,
  compareAtPrice: amount,
  unitCost: amount,
  taxable: boolean,
  taxCode: trimmed,
  inventoryTracker: trimmed,
  inventoryQuantity: int32,
  inventoryPolicy,
  grams,
  weightUnit: oneOf(['g', 'kg', 'oz', 'lb'], 'WEIGHT_UNIT_UNKNOWN'),
  requiresShipping: boolean,
  fulfillmentService: trimmed,
  variantImageUrl: url,
  imageUrl: url,
  imagePosition: position,
  imageAltText: asWritten,
  isGiftCard: boolean,
  seoTitle: asWritten,
  seoDescription: asWritten,
};

function asWritten(text: string): string {
  return text;
}

function trimmed(text: string): string {
  return text.trim();
}

function boolean(text: string): boolean | BadCell {
  const word = text.trim().toLowerCase();
  if (word === 'true' || word === '1') return true;
  if (word === 'false' || word === '0') return false;
  return new BadCell('BOOLEAN_INVALID', 'must be TRUE or FALSE');
}

function oneOf<T extends string>(values: readonly T[], code: RowProblemCode): CellRule<T> {
  return (text) => {
    const word = text.trim().toLowerCase();
    return values.find((value) => value === word) ?? new BadCell(code, `must be one of ${values.join(', ')}`);
  };
}

/** The current column is a yes-or-no question in its name, and Shopify writes the older answers into it. */
function inventoryPolicy(text: string): InventoryPolicy | BadCell {
  const word = text.trim().toLowerCase();
  if (word === 'continue' || word === 'true') return 'continue';
  if (word === 'deny' || word === 'false') return 'deny';
  return new BadCell('INVENTORY_POLICY_UNKNOWN', 'must be DENY or CONTINUE');
}

/** How many digits a currency has is not known here. Comma and currency sign are refused: "1,299" is two amounts. */
export function amount(text: string): string | BadCell {
  const written = text.trim();
  if (/^\d{1,15}(\.\d{1,15})?$/.test(written)) return written;
  if (/^-\d{1,15}(\.\d{1,15})?$/.test(written)) return new BadCell('AMOUNT_NEGATIVE', 'must not be below zero');
  return new BadCell('AMOUNT_INVALID', 'must be a number such as 19.90, without currency sign or thousands separator');
}

/** A spreadsheet shows a long number as 4.00638E+12 and saves what it shows; the last digits are gone. */
function undamaged(code: RowProblemCode): CellRule<string> {
  return (text) =>
    /^\d([.,]\d+)?E\+\d+$/i.test(text.trim())
      ? new BadCell(code, 'was rounded by a spreadsheet; format the column as text and enter it again')
      : text.trim();
}

function int32(text: string): number | BadCell {
  const written = text.trim();
  if (!/^[+-]?\d+$/.test(written)) return new BadCell('QUANTITY_INVALID', 'must be a whole number');
  const value = Number(written);
  // Adding zero makes -0 a 0.
  if (value >= -(2 ** 31) && value < 2 ** 31) return value + 0;
  return new BadCell('QUANTITY_OUT_OF_RANGE', 'must be between -2147483648 and 2147483647');
}

function grams(text: string): number | BadCell {
  const written = text.trim();
  const value = Number(written);
  if (/^\d+(\.\d+)?$/.test(written) && value < 2 ** 31) return value;
  return new BadCell('WEIGHT_INVALID', 'must be a number of grams, not below zero');
}

function position(text: string): number | BadCell {
  const value = int32(text);
  if (typeof value === 'number' && value >= 1) return value;
  return new BadCell('IMAGE_POSITION_INVALID', 'must be a whole number from 1');
}

function url(text: string): string | BadCell {
  const written = text.trim();
  if (/^https?:\/\//i.test(written) && URL.canParse(written)) return written;
  return new BadCell('IMAGE_URL_INVALID', 'must be an address that begins with https:// or http://');
}
