/** How a cell is read: as text, as a number, as true or false, or as JSON. */
export type CellKind = 'text' | 'number' | 'boolean' | 'json';

export interface OwnColumn {
  /** In the product's document: `translations.en.title`, `variants.sku`. */
  readonly path: string;
  readonly kind: CellKind;
}

/** Parts that stand one on each row, beside each other. */
export const LISTS = ['options', 'media', 'variants'] as const;
export type ListName = (typeof LISTS)[number];

const column = (kind: CellKind, ...paths: string[]): OwnColumn[] => paths.map((path) => ({ path, kind }));

const TEXTS = ['title', 'subtitle', 'descriptionHtml', 'seoTitle', 'seoDescription'];

export interface NamesInUse {
  readonly locales: readonly string[];
  readonly currencies: readonly string[];
  readonly attributes: readonly string[];
  readonly withIds: boolean;
}

/** The columns of our own CSV for a shop with these languages, currencies and attributes. */
export function ownColumns({ locales, currencies, attributes, withIds }: NamesInUse): readonly OwnColumn[] {
  const ids = (...paths: string[]) => (withIds ? column('text', ...paths) : []);
  return [
    ...column('text', 'handle', 'status', 'vendor', 'productType', 'category'),
    ...ids('id'),
    ...column('json', 'tags'),
    ...column('boolean', 'isGiftCard'),
    ...locales.flatMap((locale) => column('text', ...TEXTS.map((text) => `translations.${locale}.${text}`))),
    ...column('json', ...attributes.map((key) => `attributes.${key}`)),
    ...ids('options.id'),
    ...column('text', ...locales.map((locale) => `options.name.${locale}`)),
    ...column('json', 'options.values'),
    ...ids('media.id'),
    ...column('text', 'media.type', 'media.url', ...locales.map((locale) => `media.altText.${locale}`)),
    ...column('number', 'media.width', 'media.height'),
    ...column('text', 'media.previewImageUrl'),
    ...ids('variants.id'),
    ...column('json', 'variants.optionValues'),
    ...column('text', 'variants.sku', 'variants.barcode'),
    ...currencies.flatMap((code) =>
      column('text', `variants.prices.${code}.amount`, `variants.prices.${code}.compareAtAmount`),
    ),
    ...column('text', 'variants.unitCost.amount', 'variants.unitCost.currency'),
    ...column('number', 'variants.inventoryQuantity'),
    ...column('boolean', 'variants.inventoryTracked'),
    ...column('text', 'variants.inventoryPolicy'),
    ...column('boolean', 'variants.requiresShipping', 'variants.taxable'),
    ...column('text', 'variants.taxCode'),
    ...column('number', 'variants.grams'),
    ...column('text', 'variants.weightUnit'),
    ...column('number', 'variants.length', 'variants.width', 'variants.height'),
    ...column('text', 'variants.dimensionUnit', 'variants.harmonizedSystemCode'),
    ...column('text', 'variants.countryCodeOfOrigin', 'variants.provinceCodeOfOrigin'),
    ...column('json', 'variants.mediaUrls'),
  ];
}

const NAME = String.raw`[A-Za-z0-9_-]+`;
const LOCALIZED = new RegExp(
  `^(?:translations\\.${NAME}\\.(?:${TEXTS.join('|')})|options\\.name\\.${NAME}|media\\.altText\\.${NAME})$`,
);
const ATTRIBUTE = new RegExp(`^attributes\\.${NAME}$`);
const PRICE = /^variants\.prices\.[A-Z]{3}\.(?:amount|compareAtAmount)$/;

const FIXED = new Map(
  ownColumns({ locales: [], currencies: [], attributes: [], withIds: true }).map((each) => [each.path, each]),
);

/** What a column of this name is; null where it is none of ours. */
export function ownColumn(name: string): OwnColumn | null {
  const path = name.trim();
  const fixed = FIXED.get(path);
  if (fixed) return fixed;
  if (ATTRIBUTE.test(path)) return { path, kind: 'json' };
  return LOCALIZED.test(path) || PRICE.test(path) ? { path, kind: 'text' } : null;
}
