import { InputType } from '@nestjs/graphql';
import { FlagField, IdempotencyKeyField, IdField, IntField, ObjectListField, TextField } from '@rustok/core';

const MAX_VERSION = 2 ** 31 - 1;
const COLUMNS = 500;

@InputType('ImportOptionInput')
export class ImportOptionRequest {
  @TextField({ max: 64 }) readonly name!: string;
  @TextField({ min: 0, max: 1_000 }) readonly value!: string;
}

@InputType('ImportMappingInput')
export class ImportMappingRequest {
  @TextField({ max: 1_000, description: 'Its name in the file.' })
  readonly column!: string;

  @TextField({ max: 64, presence: 'clearable', description: "A field of the importer's; null leaves the column out." })
  readonly field?: string | null;
}

/** What REST takes, which has a header for the key. */
@InputType({ isAbstract: true })
export class CreateImportRequest {
  @TextField({ max: 64, description: 'One of `importers`, such as `shopify-products`.' })
  readonly importer!: string;

  @TextField({ max: 255, presence: 'optional' })
  readonly fileName?: string;

  @ObjectListField(() => ImportOptionRequest, { max: 50, presence: 'optional' })
  readonly options?: readonly ImportOptionRequest[];
}

@InputType('ImportCreateInput')
export class CreateImportOnceRequest extends CreateImportRequest {
  @IdempotencyKeyField()
  readonly idempotencyKey?: string | null;
}

/** What an import may be told once its file is there. */
@InputType({ isAbstract: true })
export class ImportChangesRequest {
  @ObjectListField(() => ImportMappingRequest, {
    max: COLUMNS,
    presence: 'optional',
    description: 'Columns that are to be taken for something else than was guessed; the whole list.',
  })
  readonly mapping?: readonly ImportMappingRequest[];

  @ObjectListField(() => ImportOptionRequest, { max: 50, presence: 'optional' })
  readonly options?: readonly ImportOptionRequest[];
}

@InputType('ImportUpdateInput')
export class UpdateImportRequest extends ImportChangesRequest {
  @IdField() readonly id!: string;
  /** The version the caller saw; another one in the database is a CONFLICT. */
  @IntField({ min: 1, max: MAX_VERSION }) readonly version!: number;
}

@InputType({ isAbstract: true })
export class ImportRunRequest {
  @FlagField({ presence: 'optional', description: 'Only tells what a run would do.' })
  readonly isDryRun?: boolean;
}

@InputType('ImportStartInput')
export class StartImportRequest extends ImportRunRequest {
  @IdField() readonly id!: string;
}

@InputType('ImportPauseInput')
export class PauseImportRequest {
  @IdField() readonly id!: string;
}

@InputType('ImportResumeInput')
export class ResumeImportRequest {
  @IdField() readonly id!: string;
}

@InputType('ImportCancelInput')
export class CancelImportRequest {
  @IdField() readonly id!: string;
}

@InputType({ isAbstract: true })
export class ImportUndoingRequest {
  @FlagField({ presence: 'optional', description: 'Also takes back what somebody has changed since.' })
  readonly force?: boolean;
}

@InputType('ImportUndoInput')
export class UndoImportRequest extends ImportUndoingRequest {
  @IdField() readonly id!: string;
}
