/** One product as the file has it, all its rows merged. Text is as in the file, money is a decimal string. */
export interface ShopifyProduct {
  handle: string;
  /** Line numbers in the file, from 1; the header is on line 1. */
  lines: { first: number; last: number };
  title?: string;
  descriptionHtml?: string;
  vendor?: string;
  productType?: string;
  category?: string;
  tags: string[];
  status: ShopifyStatus;
  isGiftCard: boolean;
  seo: { title?: string; description?: string };
  /** At most three; none where the file says `Title` / `Default Title`, Shopify's way of saying so. */
  options: { name: string; values: string[] }[];
  variants: ShopifyVariant[];
  images: ShopifyImage[];
  /** Of cells that are left out of the product, or read otherwise than they are written. */
  notes: CellNote[];
}

export type CellNote = Omit<RowProblem, 'code'> & { code: string };

export interface ShopifyVariant {
  line: number;
  optionValues: string[];
  /** Two variants may share a SKU, as in Shopify; whether the shop allows it is the write model's decision. */
  sku?: string;
  barcode?: string;
  price?: string;
  compareAtPrice?: string;
  unitCost?: string;
  /** Below zero where Shopify oversold. */
  inventoryQuantity?: number;
  inventoryTracked: boolean;
  inventoryPolicy: InventoryPolicy;
  requiresShipping: boolean;
  taxable: boolean;
  taxCode?: string;
  /** May have a fraction: Shopify keeps pounds and ounces as grams. */
  grams?: number;
  weightUnit?: WeightUnit;
  imageUrl?: string;
  fulfillmentService?: string;
  /** From the columns `Price / <market>` and `Compare-at price / <market>`; the file names no currency. */
  prices: MarketPrice[];
  /** Fields whose cells could not be read: what is stored stays. */
  leftOut: ReadonlySet<string>;
}

export interface ShopifyImage {
  url: string;
  position: number;
  altText?: string;
}

export interface MarketPrice {
  market: string;
  price?: string;
  compareAtPrice?: string;
}

export type ShopifyStatus = 'draft' | 'active' | 'archived';
export type InventoryPolicy = 'deny' | 'continue';
export type WeightUnit = 'g' | 'kg' | 'oz' | 'lb';

/** Why a row cannot be imported. `column` is the name in the file, null where the whole row is meant. */
export interface RowProblem {
  line: number;
  column: string | null;
  code: RowProblemCode;
  message: string;
  /** Cut to 80 characters. */
  value?: string;
}

export type RowProblemCode =
  | 'AMOUNT_CURRENCY_IGNORED'
  | 'AMOUNT_INVALID'
  | 'AMOUNT_NEGATIVE'
  | 'BARCODE_DAMAGED'
  | 'BOOLEAN_INVALID'
  | 'CELL_HAS_NUL'
  | 'CELL_TOO_LONG'
  | 'CSV_QUOTING_BROKEN'
  | 'HANDLE_CHANGED'
  | 'HANDLE_MISSING'
  | 'HANDLE_NOT_CONTIGUOUS'
  | 'IMAGE_POSITION_INVALID'
  | 'IMAGE_URL_INVALID'
  | 'INVENTORY_POLICY_UNKNOWN'
  | 'OPTION_LIMIT_EXCEEDED'
  | 'OPTION_NAME_CHANGED'
  | 'OPTION_NAME_DUPLICATE'
  | 'OPTION_NAME_MISSING'
  | 'OPTION_VALUE_MISSING'
  | 'OPTION_VALUE_RESPELLED'
  | 'OPTION_WITHOUT_VALUES'
  | 'PRODUCT_ROWS_LOST'
  | 'PRODUCT_TOO_MANY_ROWS'
  | 'QUANTITY_INVALID'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'ROW_TOO_LONG'
  | 'ROW_TOO_SHORT'
  | 'SKU_DAMAGED'
  | 'STATUS_UNKNOWN'
  | 'STATUS_UNLISTED'
  | 'VARIANT_DUPLICATE'
  | 'WEIGHT_INVALID'
  | 'WEIGHT_UNIT_UNKNOWN';

export type ShopifyItem =
  | { kind: 'product'; product: ShopifyProduct }
  | { kind: 'problem'; problem: RowProblem; handle?: string };
