import { variant, type Peculiarity } from './peculiarity.js';

const text = 'Handle,Title,Variant Price,Tags\ncafe,Café crème,5,"hot, sweet"\n';
const cafe = { cafe: { title: 'Café crème', tags: ['hot', 'sweet'], ...variant({ price: { amount: '5.00' } }) } };
const tabs = text.replace('"hot, sweet"', 'hot§ sweet').replaceAll(',', '\t').replace('§', ',');
const semicolons = text.replace('"hot, sweet"', 'hot§ sweet').replaceAll(',', ';').replace('§', ',');

/** How the same file may be saved. */
export const bytes: readonly Peculiarity[] = [
  { what: 'UTF-8', file: text, products: cafe },
  { what: 'UTF-8 with a byte order mark', file: `\uFEFF${text}`, products: cafe },
  { what: 'UTF-16, as Excel saves "Unicode text"', file: Buffer.from(`\uFEFF${tabs}`, 'utf16le'), products: cafe },
  { what: 'Windows-1252, as Excel saves "CSV"', file: Buffer.from(text, 'latin1'), products: cafe },
  { what: 'semicolons, as Excel saves it in most of Europe', file: semicolons, products: cafe },
  { what: 'semicolons, and a first line that says so', file: `sep=;\n${semicolons}`, products: cafe },
  { what: 'UTF-16, the other byte first', file: Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), products: cafe },
  { what: 'tabs', file: tabs, products: cafe },
  { what: 'lines that end in CR LF', file: text.replaceAll('\n', '\r\n'), products: cafe },
  { what: 'lines that end in CR', file: text.replaceAll('\n', '\r'), products: cafe },
  { what: 'no line break at the end', file: text.trimEnd(), products: cafe },
  { what: 'rows of nothing but commas', file: `${text},,,\n,,,\n`, products: cafe },
  {
    what: 'a byte order mark before a quote',
    file: `\uFEFF${text.replace('Handle,Title', '"Handle","Title"')}`,
    products: cafe,
  },
  {
    what: 'every cell in quotes',
    file: text.replace('cafe,Café crème,5', '"cafe","Café crème","5"'),
    products: cafe,
  },
];
