import { csvFile } from '../shopify-csv.js';
import { variant, type Peculiarity } from './peculiarity.js';

type Row = Readonly<Record<string, string>>;

function file(...rows: Row[]): string {
  return csvFile([...new Set(rows.flatMap((row) => Object.keys(row)))], ...rows);
}

const tea = (more: Row = {}) => ({ Handle: 'tea', Title: 'Tea', 'Variant Price': '5', ...more });
const state = (cells: Row, status: string, unused: string[] = [], told: string[] = []): Peculiarity => ({
  what: `the state ${JSON.stringify(cells)}`,
  file: file(tea(cells)),
  products: { tea: { status } },
  unused,
  told,
});

/** Words, texts and handles. */
export const cells: readonly Peculiarity[] = [
  state({ Status: 'active', Published: 'true' }, 'ACTIVE'),
  state({ Status: 'Active', Published: 'FALSE' }, 'DRAFT', ['Status']),
  state({ Status: 'draft', Published: 'true' }, 'DRAFT', ['Published']),
  state({ Status: 'archived', Published: 'true' }, 'ARCHIVED', ['Published']),
  state({ Status: 'unlisted' }, 'DRAFT', [], ['2 Status STATUS_UNLISTED']),
  state({ Published: 'WAHR' }, 'ACTIVE'),
  state({ Published: 'FAUX' }, 'DRAFT'),
  state({ Published: '' }, 'ACTIVE'),
  state({ Published: '0' }, 'DRAFT'),
  {
    what: 'a gift card of several amounts, which nobody ships or taxes',
    file: file(tea({ 'Option1 Name': 'Denominations', 'Option1 Value': '$10.00', ...giftCard('10.00') }), {
      Handle: 'tea',
      'Option1 Value': '$25.00',
      ...giftCard('25.00'),
    }),
    products: {
      tea: {
        isGiftCard: true,
        ...variant(
          { title: '$10.00', requiresShipping: false, taxable: false },
          { title: '$25.00', price: { amount: '25.00' } },
        ),
      },
    },
    unused: ['Variant Fulfillment Service'],
  },
  {
    what: 'stock that a fulfillment service counts',
    file: file(tea({ 'Variant Inventory Tracker': 'amazon', 'Variant Inventory Qty': '7' })),
    products: { tea: variant({ inventoryTracked: true, inventoryQuantity: 7 }) },
    unused: ['Variant Inventory Tracker'],
  },
  {
    what: 'a description of several lines, with quotes, styles and scripts',
    file: file(tea({ 'Body (HTML)': '<p class="big">12" of\r\ntea</p>\n<script>alert("1")</script>' })),
    products: { tea: { descriptionHtml: '<p>12" of\r\ntea</p>' } },
    told: ['2 Body (HTML) DESCRIPTION_CLEANED'],
  },
  {
    what: 'tags with blanks, repetitions, quotes and a comma at the end',
    file: file(tea({ Tags: 'hot,  sweet , hot,,Sale 10%, "red, white", 12",' })),
    products: { tea: { tags: ['hot', 'sweet', 'Sale 10%', 'red, white', '12"'] } },
  },
  {
    what: 'texts that a spreadsheet would take for formulas',
    file: file(tea({ Title: '=Tea', Vendor: '-10%', Type: '@home', 'SEO Title': "'quoted'" })),
    products: { tea: { title: '=Tea', vendor: '-10%', seo: { title: "'quoted'" } } },
  },
  {
    what: 'control characters that came from another program',
    file: file(tea({ Title: 'Green\u000B tea\u0007', Vendor: '\u001F' })),
    products: { tea: { title: 'Green tea', vendor: null } },
  },
  {
    what: 'handles with capitals, spaces and signs',
    file: file(
      tea({ Handle: 'Big-Tea' }),
      { Handle: 'big-tea', 'Image Src': 'https://example.com/1.jpg' },
      tea({ Handle: "Women's Tee ™" }),
      tea({ Handle: 'чай-зелёный' }),
      tea({ Handle: 'tea_2.0' }),
    ),
    products: {
      'big-tea': { images: { nodes: [{}] } },
      'women-s-tee': {},
      'чай-зелёный': {},
      'tea-2-0': {},
    },
    told: ['4 Handle HANDLE_CHANGED', '6 Handle HANDLE_CHANGED'],
  },
  {
    what: 'one SKU of several variants and products, which Shopify allows',
    file: file(
      tea({ 'Option1 Name': 'Size', 'Option1 Value': 'S', 'Variant SKU': 'X' }),
      { Handle: 'tea', 'Option1 Value': 'M', 'Variant SKU': 'X' },
      { Handle: 'mug', Title: 'Mug', 'Option1 Name': 'Title', 'Option1 Value': 'Default Title', 'Variant SKU': 'X' },
    ),
    products: { tea: variant({ sku: 'X' }, { sku: null }), mug: variant({ sku: null }) },
    told: ['3 Variant SKU SKU_TAKEN', '4 Variant SKU SKU_TAKEN'],
  },
  {
    what: 'an SEO title and a vendor that are too long',
    file: file(tea({ 'SEO Title': 'x'.repeat(300), Vendor: 'y'.repeat(300), 'SEO Description': 'z' })),
    products: { tea: { vendor: null, seo: { title: null, description: 'z' } } },
    told: ['2 Vendor TOO_LARGE', '2 SEO Title TOO_LARGE'],
  },
];

function giftCard(price: string): Row {
  return {
    'Variant Price': price,
    'Variant Fulfillment Service': 'gift_card',
    'Variant Requires Shipping': 'false',
    'Variant Taxable': 'false',
    'Gift Card': 'true',
  };
}
