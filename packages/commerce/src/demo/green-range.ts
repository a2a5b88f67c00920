import type { DemoProduct } from './demo-product.js';

/** For plants, for paper and for the way. */
export const greenRange: readonly DemoProduct[] = [
  {
    handle: 'clay-planter',
    title: { en: 'Clay planter', ru: 'Глиняное кашпо' },
    text: {
      en: ['Unglazed clay that lets the roots breathe, with a saucer of the same firing.'],
      ru: ['Неглазурованная глина даёт корням дышать; поддон из того же обжига.'],
    },
    vendor: 'North Clay',
    productType: 'Planters',
    tags: ['terracotta', 'plants'],
    option: { en: 'Size', ru: 'Размер' },
    variants: [
      { value: { en: '14 cm', ru: '14 см' }, sku: 'NC-PLT-14', price: 1500, stock: 50, grams: 700 },
      { value: { en: '20 cm', ru: '20 см' }, sku: 'NC-PLT-20', price: 2600, stock: 22, grams: 1600 },
      { value: { en: '28 cm', ru: '28 см' }, sku: 'NC-PLT-28', price: 4400, stock: 0, grams: 3300 },
    ],
  },
  {
    handle: 'balcony-planter',
    title: { en: 'Balcony planter', ru: 'Балконный ящик' },
    text: {
      en: ['Hangs on any rail up to six centimeters and holds water for a long weekend.'],
      ru: ['Держится на перилах до шести сантиметров и запасает воду на длинные выходные.'],
    },
    vendor: 'Forest & Frame',
    productType: 'Planters',
    tags: ['steel', 'garden', 'plants'],
    variants: [{ sku: 'FF-PLT-BALC', price: 3800, stock: 14, grams: 1900 }],
  },
  {
    handle: 'tall-vase',
    title: { en: 'Tall vase', ru: 'Высокая ваза' },
    text: {
      en: ['For branches rather than bouquets. Stands firm on a narrow foot.'],
      ru: ['Для веток, а не для букетов. Устойчиво стоит на узком донце.'],
    },
    vendor: 'Kiln & Tide',
    productType: 'Vases',
    tags: ['porcelain', 'flowers'],
    variants: [{ sku: 'KT-VAS-TALL', price: 5600, stock: 6, grams: 1300 }],
  },
  {
    handle: 'stem-vase',
    title: { en: 'Stem vase', ru: 'Ваза для одного цветка' },
    text: {
      en: ['One flower is enough.'],
      ru: ['Одного цветка достаточно.'],
    },
    vendor: 'Kiln & Tide',
    productType: 'Vases',
    tags: ['porcelain', 'flowers', 'gift'],
    variants: [{ sku: 'KT-VAS-STEM', price: 2100, stock: 31, grams: 260 }],
  },
  {
    handle: 'sketchbook',
    title: { en: 'Sketchbook', ru: 'Скетчбук' },
    text: {
      en: ['Eighty sheets that lie flat and take ink without complaint.'],
      ru: ['Восемьдесят листов, которые лежат ровно и не жалуются на чернила.'],
    },
    vendor: 'Paper Lane',
    productType: 'Notebooks',
    tags: ['paper', 'desk'],
    variants: [{ sku: 'PL-SKB-80', price: 1900, stock: 60, grams: 420 }],
  },
  {
    handle: 'dotted-notebook',
    title: { en: 'Dotted notebook', ru: 'Блокнот в точку' },
    text: {
      en: ['Dots that show when you want a line and vanish when you do not.'],
      ru: ['Точки видны, когда нужна линия, и исчезают, когда не нужна.'],
    },
    vendor: 'Paper Lane',
    productType: 'Notebooks',
    tags: ['paper', 'desk'],
    option: { en: 'Cover', ru: 'Обложка' },
    variants: [
      { value: { en: 'Fog', ru: 'Туман' }, sku: 'PL-NTB-FOG', price: 1400, stock: 48, grams: 310 },
      { value: { en: 'Plum', ru: 'Слива' }, sku: 'PL-NTB-PLUM', price: 1400, stock: 29, grams: 310 },
    ],
  },
  {
    handle: 'weekend-tote',
    title: { en: 'Weekend tote', ru: 'Сумка на выходные' },
    text: {
      en: ['Fits two nights and a book. The strap is as wide as a hand, which is why it does not cut.'],
      ru: ['Вмещает две ночёвки и книгу. Ремень шириной с ладонь и потому не режет плечо.'],
    },
    vendor: 'Weft',
    productType: 'Bags',
    tags: ['canvas', 'travel'],
    variants: [{ sku: 'WF-TOTE-WKD', price: 7900, stock: 9, grams: 860 }],
  },
];
