export const WEIGHT_UNITS = ['g', 'kg', 'oz', 'lb'] as const;
/** In which unit a weight is shown; it is kept in grams. */
export type WeightUnit = (typeof WEIGHT_UNITS)[number];

export const DIMENSION_UNITS = ['mm', 'cm', 'm', 'in', 'ft'] as const;
/** In which unit length, width and height are given. */
export type DimensionUnit = (typeof DIMENSION_UNITS)[number];

export const INVENTORY_POLICIES = ['deny', 'continue'] as const;
/** Whether a variant may be sold when none is left. */
export type InventoryPolicy = (typeof INVENTORY_POLICIES)[number];
