import type { Row } from './row.js';
import type { RowProblem } from './shopify-product.js';

const numbers = [1, 2, 3] as const;
type OptionNumber = (typeof numbers)[number];

export interface ProductOptions {
  options: { name: string; values: string[] }[];
  /** One list per row of `variantRows`, in their order. */
  optionValues: string[][];
  problems: RowProblem[];
}

/** Shopify names an option on the product's first row only; each variant's row has its values. */
export function readOptions(rows: readonly Row[], variantRows: readonly Row[]): ProductOptions {
  const problems: RowProblem[] = [];
  const named: { number: OptionNumber; name: string }[] = [];
  for (const number of numbers) {
    const name = readName(number, rows, variantRows, problems);
    if (name === undefined) continue;
    if (named.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      const row = rows.find((candidate) => candidate.has(`option${number}Name`));
      const message = `The product has two options "${name}".`;
      if (row) problems.push(row.problem('OPTION_NAME_DUPLICATE', message, `option${number}Name`));
    }
    named.push({ number, name });
  }

  const optionValues = variantRows.map((row) =>
    named.map(({ number, name }) => {
      const value = row.take(`option${number}Value`)[`option${number}Value`];
      if (value === undefined) problems.push(row.problem('OPTION_VALUE_MISSING', `The variant has no "${name}".`));
      return value ?? '';
    }),
  );
  if (isDefaultOnly(named, optionValues)) return { options: [], optionValues: [[]], problems };
  const options = named.map(({ name }, index) => ({
    name,
    values: [...new Set(optionValues.map((values) => values[index] ?? ''))],
  }));
  return { options, optionValues, problems };
}

function readName(
  number: OptionNumber,
  rows: readonly Row[],
  variantRows: readonly Row[],
  problems: RowProblem[],
): string | undefined {
  const field = `option${number}Name` as const;
  let name: string | undefined;
  for (const row of rows) {
    const own = row.take(field)[field];
    if (own !== undefined && name !== undefined && own !== name) {
      const message = `The option is called "${name}" on the product's first rows and "${own}" here.`;
      problems.push(row.problem('OPTION_NAME_CHANGED', message, field));
    }
    name ??= own;
  }
  const unnamed = name === undefined && variantRows.find((row) => row.has(`option${number}Value`));
  if (unnamed) {
    const message = `The option value has no name: "Option${number} name" is blank on every row of the product.`;
    problems.push(unnamed.problem('OPTION_NAME_MISSING', message, `option${number}Value`));
  }
  return name;
}

/** How Shopify writes a product without options. */
function isDefaultOnly(named: readonly { name: string }[], optionValues: readonly string[][]): boolean {
  const [option, ...otherOptions] = named;
  const [values, ...otherVariants] = optionValues;
  return (
    otherOptions.length === 0 &&
    otherVariants.length === 0 &&
    option?.name.toLowerCase() === 'title' &&
    values?.[0]?.toLowerCase() === 'default title'
  );
}
