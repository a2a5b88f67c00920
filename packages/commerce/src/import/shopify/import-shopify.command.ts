import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Command, Invalid, type CommandInput, type CommandOutput } from '@rustok/core';
import type { ImportReport } from '../import-report.js';
import { ShopifyImport, type ShopifyImportOptions } from './shopify-import.service.js';

const PRINTED_PROBLEMS = 50;

@Injectable()
export class ImportShopifyCommand extends Command {
  readonly usage = 'import shopify <file>';
  readonly description = "Make a shop's products what a product CSV exported by Shopify says.";
  readonly tenant = true;
  override readonly options = [
    { flags: '--locale <locale>', description: "of the file's texts; the tenant's default unless told" },
    { flags: '--currency <currency>', description: "of the file's prices; the shop's unless told" },
  ];

  constructor(private readonly shopify: ShopifyImport) {
    super();
  }

  async run(input: CommandInput): Promise<number> {
    const { file = '' } = input.arguments;
    const size = await sizeOf(file);
    const report = await this.shopify.run(await input.context(), createReadStream(file), {
      ...targetOf(input),
      signal: input.signal,
      onProgress: ({ bytesRead, products }) => input.output.progress(bytesRead, size, `${products} products`),
    });
    print(report, input.output);
    if (!report.isComplete) {
      input.output.line(
        input.signal.aborted ? 'Stopped; import the file again to go on.' : 'The rest of the file could not be read.',
      );
    }
    return report.isComplete && report.problemCount === 0 ? 0 : 1;
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file);
    if (found.isFile()) return found.size;
  } catch (error) {
    throw new Invalid('FILE_UNREADABLE', `The file "${file}" cannot be read.`, { cause: error });
  }
  throw new Invalid('FILE_UNREADABLE', `"${file}" is no file.`);
}

function targetOf({ options: { locale, currency } }: CommandInput): Pick<ShopifyImportOptions, 'locale' | 'currency'> {
  return {
    ...(typeof locale === 'string' && { locale }),
    ...(typeof currency === 'string' && { currency: currency.toUpperCase() }),
  };
}

function print(report: ImportReport, output: CommandOutput): void {
  const { rows, created, updated, unchanged, refused, problems, problemCount, unusedColumns } = report;
  for (const { line, column, handle, message } of problems.slice(0, PRINTED_PROBLEMS)) {
    const place = [`line ${line}`, column, handle && `(${handle})`].filter(Boolean).join(' ');
    output.line(`${place}: ${message}`);
  }
  if (problemCount > PRINTED_PROBLEMS) output.line(`… and ${problemCount - PRINTED_PROBLEMS} problems more.`);
  for (const { column, cells, firstLine } of unusedColumns) {
    output.line(`column "${column}" is not stored: ${cells} filled cells, the first on line ${firstLine}`);
  }
  output.line(`${rows} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused.`);
}
