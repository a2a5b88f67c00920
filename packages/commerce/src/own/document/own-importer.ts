import {
  Importer,
  type ImportedChange,
  type ImportOutcome,
  type InspectedFile,
  type UndoOutcome,
  type WriteTransaction,
} from '@rustok/core';
import { ownOptions } from './own-options.js';
import { undoDocuments } from './undo-documents.js';
import { writeDocuments, type OwnRecord } from './write-documents.js';

/** What both of our own formats do with what they read. */
export abstract class OwnImporter extends Importer<OwnRecord> {
  readonly resource = 'products';
  readonly options = ownOptions;

  async write(
    tx: WriteTransaction,
    file: InspectedFile,
    items: readonly OwnRecord[],
  ): Promise<readonly ImportOutcome[]> {
    return writeDocuments(tx, file, items);
  }

  async undo(
    tx: WriteTransaction,
    changes: readonly ImportedChange[],
    options: { readonly force: boolean },
  ): Promise<readonly UndoOutcome[]> {
    return undoDocuments(tx, changes, options);
  }
}
