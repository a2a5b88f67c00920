import type { DemoProduct } from './demo-product.js';

/** For the living room and the bedroom. */
export const homeRange: readonly DemoProduct[] = [
  {
    handle: 'oak-chair',
    title: { en: 'Oak chair', ru: 'Дубовый стул' },
    text: {
      en: [
        'Solid oak, eleven parts, no screw. The back gives a little, as a good answer does.',
        'Oiled; it darkens with the years.',
      ],
      ru: [
        'Массив дуба, одиннадцать деталей и ни одного винта. Спинка чуть пружинит.',
        'Покрыт маслом и с годами темнеет.',
      ],
    },
    vendor: 'Forest & Frame',
    productType: 'Chairs',
    tags: ['oak', 'furniture'],
    variants: [{ sku: 'FF-CHR-OAK', price: 24900, stock: 6, grams: 5400 }],
  },
  {
    handle: 'garden-chair',
    title: { en: 'Garden chair', ru: 'Садовый стул' },
    text: {
      en: ['Folds flat, weighs little and does not mind the rain.'],
      ru: ['Складывается, весит немного и не боится дождя.'],
    },
    vendor: 'Forest & Frame',
    productType: 'Chairs',
    tags: ['steel', 'garden', 'furniture'],
    option: { en: 'Color', ru: 'Цвет' },
    variants: [
      {
        value: { en: 'Moss', ru: 'Мох' },
        sku: 'FF-CHR-GRD-MOSS',
        price: 8900,
        compareAt: 9900,
        stock: 11,
        grams: 3800,
      },
      {
        value: { en: 'Chalk', ru: 'Мел' },
        sku: 'FF-CHR-GRD-CHALK',
        price: 8900,
        compareAt: 9900,
        stock: 2,
        grams: 3800,
      },
    ],
  },
  {
    handle: 'desk-lamp',
    title: { en: 'Desk lamp', ru: 'Настольная лампа' },
    text: {
      en: ['One joint, one switch and a warm circle of light on the page.'],
      ru: ['Один шарнир, один выключатель и тёплый круг света на странице.'],
    },
    vendor: 'Lumen Yard',
    productType: 'Lamps',
    tags: ['steel', 'desk', 'light'],
    variants: [{ sku: 'LY-LMP-DESK', price: 11900, stock: 13, grams: 1700 }],
  },
  {
    handle: 'bedside-lamp',
    title: { en: 'Bedside lamp', ru: 'Прикроватная лампа' },
    text: {
      en: ['A paper shade over a wooden foot. Bright enough to read by, dim enough to stop.'],
      ru: ['Бумажный абажур на деревянной ножке. Достаточно ярко, чтобы читать, и достаточно тускло, чтобы перестать.'],
    },
    vendor: 'Lumen Yard',
    productType: 'Lamps',
    tags: ['paper', 'bedroom', 'light'],
    variants: [{ sku: 'LY-LMP-BED', price: 7600, stock: 0, grams: 900 }],
  },
  {
    handle: 'wall-clock',
    title: { en: 'Wall clock', ru: 'Настенные часы' },
    text: {
      en: ['A disc of birch, two hands and nothing else.'],
      ru: ['Берёзовый диск, две стрелки и больше ничего.'],
    },
    vendor: 'Tock Works',
    productType: 'Clocks',
    tags: ['birch'],
    variants: [{ sku: 'TW-CLK-WALL', price: 5900, stock: 8, grams: 740 }],
  },
  {
    handle: 'wool-blanket',
    title: { en: 'Wool blanket', ru: 'Шерстяной плед' },
    text: {
      en: ['New wool from two farms, woven loose so that it breathes.', 'Air it; it needs no washing.'],
      ru: ['Новая шерсть с двух ферм, соткана неплотно и дышит.', 'Достаточно проветривать, стирать не нужно.'],
    },
    vendor: 'Weft',
    productType: 'Textiles',
    tags: ['wool', 'bedroom', 'gift'],
    option: { en: 'Size', ru: 'Размер' },
    variants: [
      { value: { en: '130 × 170 cm', ru: '130 × 170 см' }, sku: 'WF-BLK-S', price: 12900, stock: 10, grams: 1100 },
      { value: { en: '150 × 200 cm', ru: '150 × 200 см' }, sku: 'WF-BLK-L', price: 16900, stock: 5, grams: 1500 },
    ],
  },
  {
    handle: 'cotton-throw',
    title: { en: 'Cotton throw', ru: 'Хлопковое покрывало' },
    text: {
      en: ['Washed cotton in wide stripes, for the sofa by day and the window seat by night.'],
      ru: ['Стираный хлопок в широкую полосу: днём для дивана, вечером для подоконника.'],
    },
    vendor: 'Weft',
    productType: 'Textiles',
    tags: ['cotton', 'stripes'],
    variants: [{ sku: 'WF-THR-STR', price: 6900, compareAt: 8500, stock: 16, grams: 800 }],
  },
  {
    handle: 'cedar-candle',
    title: { en: 'Cedar candle', ru: 'Свеча «Кедр»' },
    text: {
      en: ['Smells of a workshop in the morning. Burns for forty hours.'],
      ru: ['Пахнет мастерской ранним утром. Горит сорок часов.'],
    },
    vendor: 'Wick & Wood',
    productType: 'Candles',
    tags: ['soy wax', 'gift'],
    variants: [{ sku: 'WW-CND-CEDAR', price: 2400, stock: 44, grams: 330 }],
  },
  {
    handle: 'citrus-candle',
    title: { en: 'Citrus candle', ru: 'Свеча «Цитрус»' },
    text: {
      en: ['Orange peel, a little pepper. Burns for forty hours.'],
      ru: ['Апельсиновая цедра и немного перца. Горит сорок часов.'],
    },
    vendor: 'Wick & Wood',
    productType: 'Candles',
    tags: ['soy wax', 'gift'],
    variants: [{ sku: 'WW-CND-CITRUS', price: 2400, stock: 37, grams: 330 }],
  },
];
