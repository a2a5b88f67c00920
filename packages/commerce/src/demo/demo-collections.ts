import type { CreateCollectionRequest } from '../catalog/collections/collection.dto.js';
import type { Languages } from './in-shop-languages.js';

/** A collection of a demo shop: the handles of its products in their order, or rules. */
export interface DemoCollection {
  readonly title: Languages;
  readonly handle: string;
  readonly products?: readonly string[];
  readonly ruled?: Pick<CreateCollectionRequest, 'ruleSet' | 'sortOrder'>;
}

export const demoCollections: readonly DemoCollection[] = [
  {
    title: { en: 'This season', ru: 'Этот сезон' },
    handle: 'this-season',
    products: ['sunday-teapot', 'wool-blanket', 'citrus-candle', 'market-tote', 'serving-bowl', 'bedside-lamp'],
  },
  {
    title: { en: 'At the desk', ru: 'За рабочим столом' },
    handle: 'at-the-desk',
    products: ['desk-lamp', 'dotted-notebook', 'sketchbook', 'oak-chair', 'harbor-mug', 'wall-clock'],
  },
  {
    title: { en: 'Gifts', ru: 'Подарки' },
    handle: 'gifts',
    ruled: { sortOrder: 'ALPHA_ASC', ruleSet: { rules: [{ column: 'TAG', relation: 'EQUALS', condition: 'gift' }] } },
  },
  {
    title: { en: 'Reduced', ru: 'Со скидкой' },
    handle: 'reduced',
    ruled: { sortOrder: 'PRICE_ASC', ruleSet: { rules: [{ column: 'IS_PRICE_REDUCED', relation: 'IS_SET' }] } },
  },
];
