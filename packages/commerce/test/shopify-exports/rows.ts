import { csvFile } from '../shopify-csv.js';
import { variant, type Peculiarity } from './peculiarity.js';

type Row = Readonly<Record<string, string>>;

function file(...rows: Row[]): string {
  return csvFile([...new Set(rows.flatMap((row) => Object.keys(row)))], ...rows);
}

const image = (number: number) => ({ url: `https://example.com/${number}.jpg` });
const imageRow = (number: number, more: Row = {}) => ({ Handle: 'tea', 'Image Src': image(number).url, ...more });
const tea = (more: Row = {}) => ({ Handle: 'tea', Title: 'Tea', 'Variant Price': '5', ...more });
const sized = (size: string, more: Row = {}) => tea({ 'Option1 Name': 'Size', 'Option1 Value': size, ...more });
const size = (value: string, more: Row = {}) => ({
  Handle: 'tea',
  'Option1 Value': value,
  'Variant Price': '6',
  ...more,
});
const images = (...numbers: number[]) => ({ images: { nodes: numbers.map(image) } });
const titles = (...names: string[]) => variant(...names.map((title) => ({ title })));

/** Products of several rows. */
export const rows: readonly Peculiarity[] = [
  {
    what: 'rows that only add an image',
    file: file(tea(imageRow(1)), imageRow(2), imageRow(3)),
    products: { tea: { ...images(1, 2, 3), ...titles('Default Title') } },
  },
  {
    what: 'rows that only add an image, and repeat price and policy',
    file: file(
      tea({
        ...imageRow(1),
        'Option1 Name': 'Title',
        'Option1 Value': 'Default Title',
        'Variant Inventory Policy': 'deny',
      }),
      imageRow(2, { 'Variant Price': '5', 'Variant Inventory Policy': 'deny' }),
    ),
    products: { tea: { ...images(1, 2), options: [], ...titles('Default Title') } },
    unused: ['Variant Price', 'Variant Inventory Policy'],
  },
  {
    what: 'rows that only add an image, and repeat the whole variant',
    file: file(sized('S', imageRow(1)), size('S', { ...imageRow(2), 'Variant Price': '5' }), size('M')),
    products: { tea: { ...images(1, 2), ...titles('S', 'M') } },
  },
  {
    what: 'more images than variants, each on the next free row',
    file: file(sized('S', imageRow(1)), size('M', imageRow(2)), imageRow(3)),
    products: { tea: { ...images(1, 2, 3), ...titles('S', 'M') } },
  },
  {
    what: 'positions of images out of order and with gaps',
    file: file(tea(imageRow(9, { 'Image Position': '9' })), imageRow(2, { 'Image Position': '2' })),
    products: { tea: images(2, 9) },
  },
  {
    what: 'one image on every row',
    file: file(sized('S', imageRow(1)), size('M', imageRow(1))),
    products: { tea: { ...images(1), ...titles('S', 'M') } },
  },
  {
    what: "a variant's image that is none of the product's",
    file: file(tea({ ...imageRow(1), 'Variant Image': image(2).url })),
    products: { tea: { ...images(1, 2), ...variant({ image: image(2) }) } },
  },
  {
    what: 'addresses without a scheme and with spaces, and names of files',
    file: file(
      tea({ 'Image Src': '//example.com/1.jpg' }),
      { Handle: 'tea', 'Image Src': 'https://example.com/big mug.jpg' },
      { Handle: 'tea', 'Image Src': 'mug.jpg' },
    ),
    products: { tea: { images: { nodes: [image(1), { url: 'https://example.com/big%20mug.jpg' }] } } },
    told: ['4 Image Src IMAGE_URL_INVALID'],
    unused: ['Image Src'],
  },
  {
    what: "an option's name on every row, in another spelling",
    file: file(sized('S'), size('M', { 'Option1 Name': 'SIZE' })),
    products: { tea: { options: [{ name: 'Size' }], ...titles('S', 'M') } },
  },
  {
    what: 'values that differ in their capitals only',
    file: file(sized('S', { 'Option2 Name': 'Color', 'Option2 Value': 'Red' }), size('M', { 'Option2 Value': 'red' })),
    products: { tea: titles('S / Red', 'M / Red') },
    told: ['3 Option2 Value OPTION_VALUE_RESPELLED'],
  },
  {
    what: 'values with commas, quotes and slashes',
    file: file(sized('1000,00 zł'), size('12" / 30 cm')),
    products: { tea: titles('1000,00 zł', '12" / 30 cm') },
  },
  {
    what: 'the default title without its option',
    file: file(tea({ 'Option1 Name': '', 'Option1 Value': 'Default title' })),
    products: { tea: { options: [], ...titles('Default Title') } },
  },
  {
    what: 'an option that is called Title, and has values',
    file: file(tea({ 'Option1 Name': 'Title', 'Option1 Value': 'Small' }), size('Big')),
    products: { tea: { options: [{ name: 'Title' }], ...titles('Small', 'Big') } },
  },
  {
    what: 'an option without a value',
    file: file(tea({ 'Option1 Name': 'Size', 'Option1 Value': '' }), { Handle: 'mug', Title: 'Mug' }),
    products: { tea: { options: [], ...titles('Default Title') }, mug: {} },
    told: ['2 Option1 Name OPTION_WITHOUT_VALUES'],
  },
  {
    what: 'an option without a value on one row',
    file: file(sized('S'), size(''), { Handle: 'mug', Title: 'Mug' }),
    products: { mug: {} },
    told: ['3 - OPTION_VALUE_MISSING'],
  },
  {
    what: 'two variants without options',
    file: file(tea(), { Handle: 'tea', 'Variant Price': '6' }, { Handle: 'mug', Title: 'Mug' }),
    products: { mug: {} },
    told: ['3 - VARIANT_DUPLICATE'],
  },
  {
    what: 'rows of a product apart from each other',
    file: file(sized('S'), { Handle: 'mug', Title: 'Mug' }, size('M')),
    products: { tea: titles('S'), mug: {} },
    told: ['4 Handle HANDLE_NOT_CONTIGUOUS'],
  },
  {
    what: 'blank cells left out at the end of rows',
    file: 'Handle,Title,Option1 Name,Option1 Value,Variant Price,Tags\ntea,Tea,Size,S\ntea,,,M,6\nmug,Mug\n',
    products: { tea: titles('S', 'M'), mug: {} },
  },
];
