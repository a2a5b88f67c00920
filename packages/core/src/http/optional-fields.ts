import { ValidateIf } from 'class-validator';

/** A field of a partial update that may be absent, and may not be null. */
export function OptionalField(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

/** A field of a partial update that may be absent; null clears it. */
export function ClearableField(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined && value !== null);
}
