import { Injectable } from '@nestjs/common';
import { NotFound, type WriteTransaction } from '@rustok/core';
import { lockImport } from '../lock-import.js';
import { ImportRunner } from './import-runner.service.js';
import { UndoRunner } from './undo-runner.service.js';

/** Takes the step that an import is at. */
@Injectable()
export class ImportSteps {
  constructor(
    private readonly runner: ImportRunner,
    private readonly undoer: UndoRunner,
  ) {}

  /** A step that was taken before, or of an import that was stopped, is nothing to do. */
  async take(tx: WriteTransaction, importId: string, step: number): Promise<void> {
    const row = await lockImport(tx, importId).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    if (!row || row.step !== step) return;
    if (row.status === 'running') await this.runner.advance(tx, row);
    if (row.status === 'undoing') await this.undoer.advance(tx, row);
  }
}
