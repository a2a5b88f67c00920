import type { Localized } from '../../localized.js';
import type { AttributeKind } from './attribute-kinds.js';

/** A product type with its attributes, in the order of their positions. */
export interface TypeDefinition {
  readonly id: string;
  readonly name: string;
  readonly attributes: readonly AttributeDefinition[];
}

export interface AttributeDefinition {
  readonly id: string;
  readonly key: string;
  readonly kind: AttributeKind;
  readonly unit: string | null;
  readonly isRequired: boolean;
  readonly isFilterable: boolean;
  readonly name: Localized;
  /** None unless it is one of choices. */
  readonly choices: readonly ChoiceDefinition[];
}

export interface ChoiceDefinition {
  readonly id: string;
  readonly key: string;
  readonly label: Localized;
}

/** Types by name. */
export type TypesByName = ReadonlyMap<string, TypeDefinition>;

export const NO_TYPES: TypesByName = new Map();
