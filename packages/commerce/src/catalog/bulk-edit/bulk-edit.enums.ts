import { registerEnumType } from '@nestjs/graphql';

export const BulkModeEnum = { EACH: 'each', ALL_OR_NOTHING: 'all_or_nothing' } as const;
export type BulkMode = (typeof BulkModeEnum)[keyof typeof BulkModeEnum];
registerEnumType(BulkModeEnum, {
  name: 'BulkMode',
  description: 'What becomes of the others where a product is refused.',
  valuesMap: {
    EACH: { description: 'They are changed.' },
    ALL_OR_NOTHING: { description: 'They stay as they are.' },
  },
});

export const BulkOutcomeEnum = {
  UPDATED: 'updated',
  UNCHANGED: 'unchanged',
  REFUSED: 'refused',
  SKIPPED: 'skipped',
} as const;
export type BulkOutcome = (typeof BulkOutcomeEnum)[keyof typeof BulkOutcomeEnum];
registerEnumType(BulkOutcomeEnum, {
  name: 'BulkOutcome',
  description: 'What became of a product; in a preview, what would.',
  valuesMap: {
    UNCHANGED: { description: 'It is as it should be already.' },
    SKIPPED: { description: 'It stays as it is because another one was refused.' },
  },
});
