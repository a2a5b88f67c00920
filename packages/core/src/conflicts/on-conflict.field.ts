import { registerEnumType } from '@nestjs/graphql';
import { ChoiceField } from '../fields/input-fields.js';

const OnConflictEnum = { FAIL: 'fail', MERGE: 'merge' } as const;
registerEnumType(OnConflictEnum, {
  name: 'OnConflict',
  description: 'What becomes of a change whose author saw an older version.',
  valuesMap: {
    FAIL: { description: 'It is refused with CONFLICT, which says what has changed.' },
    MERGE: { description: 'Fields that only one side changed are saved; those that both did are a CONFLICT.' },
  },
});

/** `onConflict` of an update's input. */
export function OnConflictField(): PropertyDecorator {
  return ChoiceField(OnConflictEnum, { presence: 'optional', description: 'FAIL unless told.' });
}
