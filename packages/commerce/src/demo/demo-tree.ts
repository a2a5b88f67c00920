import type { Languages } from './in-shop-languages.js';

/** A category of a demo shop, with the handles of its products: the first category of a product is its main one. */
export interface DemoCategory {
  readonly title: Languages;
  readonly handle: string;
  readonly products?: readonly string[];
  readonly children?: readonly DemoCategory[];
}

export const demoTree: readonly DemoCategory[] = [
  {
    title: { en: 'Kitchen & table', ru: 'Кухня и стол' },
    handle: 'kitchen',
    children: [
      { title: { en: 'Mugs', ru: 'Кружки' }, handle: 'mugs', products: ['harbor-mug', 'meadow-mug'] },
      { title: { en: 'Teapots', ru: 'Чайники' }, handle: 'teapots', products: ['sunday-teapot', 'stoneware-teapot'] },
      { title: { en: 'Bowls', ru: 'Миски' }, handle: 'bowls', products: ['breakfast-bowl', 'serving-bowl'] },
    ],
  },
  {
    title: { en: 'Home', ru: 'Дом' },
    handle: 'home',
    children: [
      { title: { en: 'Lighting', ru: 'Свет' }, handle: 'lighting', products: ['desk-lamp', 'bedside-lamp'] },
      { title: { en: 'Furniture', ru: 'Мебель' }, handle: 'furniture', products: ['oak-chair', 'garden-chair'] },
      { title: { en: 'Textiles', ru: 'Текстиль' }, handle: 'textiles', products: ['wool-blanket', 'cotton-throw'] },
      {
        title: { en: 'Decor', ru: 'Декор' },
        handle: 'decor',
        products: ['wall-clock', 'kitchen-clock'],
        children: [
          { title: { en: 'Candles', ru: 'Свечи' }, handle: 'candles', products: ['cedar-candle', 'citrus-candle'] },
          { title: { en: 'Vases', ru: 'Вазы' }, handle: 'vases', products: ['tall-vase', 'stem-vase'] },
        ],
      },
    ],
  },
  {
    title: { en: 'Garden', ru: 'Сад' },
    handle: 'garden',
    products: ['clay-planter', 'balcony-planter', 'garden-chair'],
  },
  {
    title: { en: 'Paper & bags', ru: 'Бумага и сумки' },
    handle: 'paper-and-bags',
    products: ['sketchbook', 'dotted-notebook', 'weekend-tote', 'market-tote'],
  },
];
