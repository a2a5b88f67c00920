import type { DemoProduct } from './demo-product.js';

const Size = { en: 'Size', ru: 'Объём' };
const small = { en: '250 ml', ru: '250 мл' };
const large = { en: '400 ml', ru: '400 мл' };

/** For the kitchen and the table. */
export const tableRange: readonly DemoProduct[] = [
  {
    handle: 'harbor-mug',
    title: { en: 'Harbor mug', ru: 'Кружка «Гавань»' },
    text: {
      en: [
        'A straight mug in the blue of a cold harbor, thick enough to keep a coffee warm through the news.',
        'Glazed by hand, so no two lines of blue are the same.',
      ],
      ru: [
        'Прямая кружка цвета холодной гавани: стенки толстые, и кофе не остынет, пока вы читаете новости.',
        'Глазурь наносят вручную, поэтому двух одинаковых линий не бывает.',
      ],
    },
    vendor: 'Kiln & Tide',
    productType: 'Mugs',
    tags: ['stoneware', 'blue', 'coffee'],
    option: Size,
    variants: [
      { value: small, sku: 'KT-MUG-H-250', price: 1850, stock: 34, grams: 310 },
      { value: large, sku: 'KT-MUG-H-400', price: 2200, stock: 12, grams: 420 },
    ],
  },
  {
    handle: 'meadow-mug',
    title: { en: 'Meadow mug', ru: 'Кружка «Луг»' },
    text: {
      en: [
        'Round like a pebble and green like the first week of May.',
        'The handle takes three fingers, the foot is left unglazed.',
      ],
      ru: [
        'Круглая, как галька, и зелёная, как первая неделя мая.',
        'В ручку входят три пальца, донышко оставлено без глазури.',
      ],
    },
    vendor: 'Kiln & Tide',
    productType: 'Mugs',
    tags: ['stoneware', 'green', 'tea'],
    option: Size,
    variants: [
      { value: small, sku: 'KT-MUG-M-250', price: 1850, stock: 21, grams: 300 },
      { value: large, sku: 'KT-MUG-M-400', price: 2200, stock: 0, grams: 410 },
    ],
  },
  {
    handle: 'sunday-teapot',
    title: { en: 'Sunday teapot', ru: 'Чайник «Воскресенье»' },
    text: {
      en: [
        'Six cups, a spout that does not drip, and a lid that stays on to the last drop.',
        'For mornings that have no plan.',
      ],
      ru: [
        'Шесть чашек, носик, который не капает, и крышка, которая держится до последней капли.',
        'Для утра без планов.',
      ],
    },
    vendor: 'Kiln & Tide',
    productType: 'Teapots',
    tags: ['porcelain', 'tea', 'gift'],
    variants: [{ sku: 'KT-POT-SUN', price: 6400, compareAt: 7200, stock: 9, grams: 980 }],
  },
  {
    handle: 'stoneware-teapot',
    title: { en: 'Stoneware teapot', ru: 'Чайник из каменной керамики' },
    text: {
      en: [
        'A small, heavy teapot for two, dark outside and pale within, so that you see the tea.',
        'Holds its heat for an hour.',
      ],
      ru: [
        'Небольшой тяжёлый чайник на двоих: тёмный снаружи и светлый внутри, чтобы был виден цвет чая.',
        'Держит тепло целый час.',
      ],
    },
    vendor: 'North Clay',
    productType: 'Teapots',
    tags: ['stoneware', 'tea'],
    variants: [{ sku: 'NC-POT-DARK', price: 5200, stock: 4, grams: 1150 }],
  },
  {
    handle: 'breakfast-bowl',
    title: { en: 'Breakfast bowl', ru: 'Миска для завтрака' },
    text: {
      en: ['Deep enough for porridge, wide enough for berries.', 'Stacks without a sound.'],
      ru: ['Достаточно глубокая для каши и достаточно широкая для ягод.', 'Складывается стопкой без единого звука.'],
    },
    vendor: 'North Clay',
    productType: 'Bowls',
    tags: ['stoneware', 'breakfast'],
    option: { en: 'Color', ru: 'Цвет' },
    variants: [
      { value: { en: 'Oat', ru: 'Овсяный' }, sku: 'NC-BOWL-OAT', price: 1600, stock: 40, grams: 380 },
      { value: { en: 'Ink', ru: 'Чернильный' }, sku: 'NC-BOWL-INK', price: 1600, stock: 26, grams: 380 },
      { value: { en: 'Rust', ru: 'Ржавый' }, sku: 'NC-BOWL-RUST', price: 1600, stock: 3, grams: 380 },
    ],
  },
  {
    handle: 'serving-bowl',
    title: { en: 'Serving bowl', ru: 'Блюдо для салата' },
    text: {
      en: ['One large bowl for the middle of the table, with two grips that are hidden in its rim.'],
      ru: ['Одно большое блюдо на середину стола, с двумя ручками, спрятанными в крае.'],
    },
    vendor: 'North Clay',
    productType: 'Bowls',
    tags: ['stoneware', 'dinner', 'gift'],
    variants: [{ sku: 'NC-BOWL-SERVE', price: 4800, stock: 7, grams: 1900 }],
  },
  {
    handle: 'kitchen-clock',
    title: { en: 'Kitchen clock', ru: 'Кухонные часы' },
    text: {
      en: ['Large figures, a quiet movement and a red hand for the eggs.'],
      ru: ['Крупные цифры, тихий ход и красная стрелка — для яиц.'],
    },
    vendor: 'Tock Works',
    productType: 'Clocks',
    tags: ['enamel', 'red'],
    variants: [{ sku: 'TW-CLK-KIT', price: 3900, stock: 15, grams: 620 }],
  },
  {
    handle: 'market-tote',
    title: { en: 'Market tote', ru: 'Сумка для рынка' },
    text: {
      en: ['Waxed canvas with a flat bottom: bread stands, bottles do not tip.', 'Folds to the size of a book.'],
      ru: ['Вощёный холст и плоское дно: хлеб стоит, бутылки не падают.', 'Складывается до размера книги.'],
    },
    vendor: 'Weft',
    productType: 'Bags',
    tags: ['canvas', 'kitchen'],
    variants: [{ sku: 'WF-TOTE-MKT', price: 3400, stock: 18, grams: 450 }],
  },
];
