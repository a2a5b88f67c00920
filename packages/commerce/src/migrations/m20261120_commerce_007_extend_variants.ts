import { defineMigration } from '@rustok/core';

export const m20261120_commerce_007_extend_variants = defineMigration({
  name: 'm20261120_commerce_007_extend_variants',
  up: [
    'ALTER TABLE commerce_product_translations ADD COLUMN subtitle varchar(255)',
    `ALTER TABLE commerce_variants
       ADD COLUMN length double precision CHECK (length >= 0),
       ADD COLUMN width double precision CHECK (width >= 0),
       ADD COLUMN height double precision CHECK (height >= 0),
       ADD COLUMN dimension_unit varchar(2) NOT NULL DEFAULT 'cm'
         CHECK (dimension_unit IN ('mm', 'cm', 'm', 'in', 'ft')),
       ADD COLUMN harmonized_system_code varchar(13) CHECK (harmonized_system_code ~ '^[0-9]{6,13}$'),
       ADD COLUMN country_code_of_origin varchar(2) CHECK (country_code_of_origin ~ '^[A-Z]{2}$'),
       ADD COLUMN province_code_of_origin varchar(3)`,
  ],
  down: [
    `ALTER TABLE commerce_variants
       DROP COLUMN length, DROP COLUMN width, DROP COLUMN height, DROP COLUMN dimension_unit,
       DROP COLUMN harmonized_system_code, DROP COLUMN country_code_of_origin, DROP COLUMN province_code_of_origin`,
    'ALTER TABLE commerce_product_translations DROP COLUMN subtitle',
  ],
});
