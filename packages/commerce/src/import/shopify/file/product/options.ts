import type { Row } from '../row.js';
import type { RowProblem } from '../shopify-product.js';

const numbers = [1, 2, 3] as const;
type OptionNumber = (typeof numbers)[number];

export interface ProductOptions {
  options: { name: string; values: string[] }[];
  /** One list per row of `variantRows`, in their order. */
  optionValues: string[][];
  problems: RowProblem[];
  notes: RowProblem[];
}

/** Shopify names an option on the product's first row only; each variant's row has its values. */
export function readOptions(rows: readonly Row[], variantRows: readonly Row[]): ProductOptions {
  const problems: RowProblem[] = [];
  const notes: RowProblem[] = [];
  const named: { number: OptionNumber; name: string }[] = [];
  for (const number of numbers) {
    const name = readName(number, rows, variantRows, problems);
    if (name === undefined) continue;
    if (!variantRows.some((row) => row.has(`option${number}Value`)) && name.toLowerCase() !== 'title') {
      notes.push(withoutValues(rows, number, name));
      continue;
    }
    if (named.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      const row = rows.find((candidate) => candidate.has(`option${number}Name`));
      const message = `The product has two options "${name}".`;
      if (row) problems.push(row.problem('OPTION_NAME_DUPLICATE', message, `option${number}Name`));
    }
    named.push({ number, name });
  }

  const spellings = named.map(() => new Map<string, string>());
  const optionValues = variantRows.map((row) =>
    named.map(({ number, name }, index) => {
      const field = `option${number}Value` as const;
      const value = row.take(field)[field];
      if (value === undefined) problems.push(row.problem('OPTION_VALUE_MISSING', `The variant has no "${name}".`));
      const first = spellings[index]?.get(value?.toLowerCase() ?? '');
      if (value === undefined || first === value) return value ?? '';
      if (first === undefined) {
        spellings[index]?.set(value.toLowerCase(), value);
        return value;
      }
      notes.push(row.problem('OPTION_VALUE_RESPELLED', `"${value}" is "${first}" of a row before it.`, field));
      return first;
    }),
  );
  if (isDefaultOnly(named, optionValues)) return { options: [], optionValues: [[]], problems, notes };
  const options = named.map(({ name }, index) => ({
    name,
    values: [...new Set(optionValues.map((values) => values[index] ?? ''))],
  }));
  return { options, optionValues, problems, notes };
}

/** An option that nobody can choose from is none. */
function withoutValues(rows: readonly Row[], number: OptionNumber, name: string): RowProblem {
  const field = `option${number}Name` as const;
  const row = rows.find((each) => each.has(field)) ?? rows[0];
  const message = `No row of the product has a value of the option "${name}"; it was left out.`;
  if (!row) throw new TypeError('A product has a row.');
  return row.problem('OPTION_WITHOUT_VALUES', message, field);
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
    if (own !== undefined && name !== undefined && own.toLowerCase() !== name.toLowerCase()) {
      const message = `The option is called "${name}" on the product's first rows and "${own}" here.`;
      problems.push(row.problem('OPTION_NAME_CHANGED', message, field));
    }
    name ??= own;
  }
  if (name === undefined && number === 1 && isDefaultValue(variantRows)) return 'Title';
  const unnamed = name === undefined && variantRows.find((row) => row.has(`option${number}Value`));
  if (unnamed) {
    const message = `The option value has no name: "Option${number} name" is blank on every row of the product.`;
    problems.push(unnamed.problem('OPTION_NAME_MISSING', message, `option${number}Value`));
  }
  return name;
}

/** A product without options, as Shopify writes it, but for the option's name. */
function isDefaultValue([row, ...others]: readonly Row[]): boolean {
  return others.length === 0 && row?.values.option1Value?.toLowerCase() === 'default title';
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
