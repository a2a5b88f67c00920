/** What filters are called whose names are not the shop's own. */
const LABELS = {
  en: {
    availability: 'Availability',
    inStock: 'In stock',
    outOfStock: 'Out of stock',
    price: 'Price',
    vendor: 'Brand',
    productType: 'Product type',
    tag: 'Tag',
    category: 'Category',
    collection: 'Collection',
  },
  ru: {
    availability: 'Наличие',
    inStock: 'В наличии',
    outOfStock: 'Нет в наличии',
    price: 'Цена',
    vendor: 'Бренд',
    productType: 'Тип товара',
    tag: 'Метка',
    category: 'Категория',
    collection: 'Коллекция',
  },
} as const;

export type FilterLabel = keyof (typeof LABELS)['en'];

export function filterLabels(locale: string): Readonly<Record<FilterLabel, string>> {
  const language = locale.split('-')[0] ?? '';
  return language in LABELS ? LABELS[language as keyof typeof LABELS] : LABELS.en;
}
