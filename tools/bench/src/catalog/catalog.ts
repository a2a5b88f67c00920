/** The words, vendors and the like that the generated products are made of. */
const MATERIALS = [
  'Walnut',
  'Linen',
  'Copper',
  'Marble',
  'Bamboo',
  'Cotton',
  'Granite',
  'Leather',
  'Porcelain',
  'Wool',
];
const THINGS = [
  'Table',
  'Lamp',
  'Kettle',
  'Chair',
  'Shirt',
  'Bowl',
  'Blanket',
  'Mirror',
  'Basket',
  'Clock',
  'Vase',
  'Rug',
];
const PLACES = ['garden', 'kitchen', 'library', 'hallway', 'studio', 'terrace', 'cabin'];

const pick = (from: readonly string[], index: number): string => from[index % from.length] ?? '';

const vendorOf = (index: number): string => `Vendor ${index % 40}`;
const handleOf = (index: number): string => `bench-product-${index}`;

export interface CatalogProduct {
  readonly handle: string;
  readonly title: string;
  readonly description: string;
  readonly vendor: string;
  readonly type: string;
  readonly tags: readonly string[];
  readonly price: string;
}

/** The same product for the same index in each run. */
export function productAt(index: number): CatalogProduct {
  const material = pick(MATERIALS, index);
  const thing = pick(THINGS, Math.floor(index / MATERIALS.length));
  const place = pick(PLACES, index * 3);
  return {
    handle: handleOf(index),
    title: `${material} ${thing} ${index}`,
    description: `<p>A ${thing.toLowerCase()} of ${material.toLowerCase()} for the <b>${place}</b>, number ${index}.</p>`,
    vendor: vendorOf(index),
    type: thing,
    tags: [place, material.toLowerCase()],
    price: `${(index % 500) + 5}.90`,
  };
}

/** A search of two words, as visitors type them, that finds this product among others. */
export function searchFor(index: number): string {
  const { title } = productAt(index);
  return title.split(' ').slice(0, 2).join(' ').toLowerCase();
}
