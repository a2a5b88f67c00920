import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_commerce_004_create_variants = defineMigration({
  name: 'm20261120_commerce_004_create_variants',
  up: [
    `CREATE TABLE commerce_variants (
       tenant_id          uuid NOT NULL,
       id                 uuid NOT NULL,
       version            int NOT NULL DEFAULT 1,
       created_at         timestamptz NOT NULL DEFAULT now(),
       updated_at         timestamptz NOT NULL DEFAULT now(),
       product_id         uuid NOT NULL,
       position           int NOT NULL CHECK (position > 0),
       sku                varchar(255),
       barcode            varchar(255),
       image_id           uuid,
       requires_shipping  boolean NOT NULL DEFAULT true,
       taxable            boolean NOT NULL DEFAULT true,
       tax_code           varchar(255),
       grams              double precision CHECK (grams >= 0),
       weight_unit        varchar(2) NOT NULL DEFAULT 'kg' CHECK (weight_unit IN ('g', 'kg', 'oz', 'lb')),
       unit_cost_amount   bigint CHECK (unit_cost_amount >= 0),
       unit_cost_currency varchar(3),
       inventory_tracked  boolean NOT NULL DEFAULT true,
       inventory_policy   varchar(8) NOT NULL DEFAULT 'deny' CHECK (inventory_policy IN ('deny', 'continue')),
       inventory_quantity int NOT NULL DEFAULT 0,
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT uq_commerce_variants__tenant_id_sku UNIQUE (tenant_id, sku) DEFERRABLE INITIALLY IMMEDIATE,
       CONSTRAINT ck_commerce_variants__unit_cost
         CHECK ((unit_cost_amount IS NULL) = (unit_cost_currency IS NULL)),
       CONSTRAINT ck_commerce_variants__inventory_quantity
         CHECK (inventory_quantity >= 0 OR inventory_policy = 'continue' OR NOT inventory_tracked),
       FOREIGN KEY (tenant_id, product_id) REFERENCES commerce_products ON DELETE CASCADE,
       FOREIGN KEY (tenant_id, image_id) REFERENCES commerce_images ON DELETE SET NULL (image_id)
     )`,
    `CREATE INDEX ix_commerce_variants__tenant_id_product_id ON commerce_variants (tenant_id, product_id)`,
    `CREATE INDEX ix_commerce_variants__tenant_id_image_id ON commerce_variants (tenant_id, image_id)
       WHERE image_id IS NOT NULL`,
    ...protectTenantTable('commerce_variants'),

    `CREATE TABLE commerce_variant_values (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       variant_id uuid NOT NULL,
       option_id  uuid NOT NULL,
       value_id   uuid NOT NULL,
       PRIMARY KEY (tenant_id, id),
       FOREIGN KEY (tenant_id, variant_id) REFERENCES commerce_variants ON DELETE CASCADE,
       FOREIGN KEY (tenant_id, option_id, value_id)
         REFERENCES commerce_option_values (tenant_id, option_id, id) ON DELETE CASCADE
     )`,
    `CREATE UNIQUE INDEX uq_commerce_variant_values__tenant_id_variant_id_option_id
       ON commerce_variant_values (tenant_id, variant_id, option_id)`,
    `CREATE INDEX ix_commerce_variant_values__tenant_id_option_id_value_id
       ON commerce_variant_values (tenant_id, option_id, value_id)`,
    ...protectTenantTable('commerce_variant_values'),

    `CREATE TABLE commerce_prices (
       tenant_id         uuid NOT NULL,
       id                uuid NOT NULL,
       version           int NOT NULL DEFAULT 1,
       created_at        timestamptz NOT NULL DEFAULT now(),
       updated_at        timestamptz NOT NULL DEFAULT now(),
       variant_id        uuid NOT NULL,
       currency          varchar(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
       amount            bigint NOT NULL CHECK (amount >= 0),
       compare_at_amount bigint CHECK (compare_at_amount >= 0),
       PRIMARY KEY (tenant_id, id),
       FOREIGN KEY (tenant_id, variant_id) REFERENCES commerce_variants ON DELETE CASCADE
     )`,
    `CREATE UNIQUE INDEX uq_commerce_prices__tenant_id_variant_id_currency
       ON commerce_prices (tenant_id, variant_id, currency)`,
    ...protectTenantTable('commerce_prices'),
  ],
  down: ['DROP TABLE commerce_prices', 'DROP TABLE commerce_variant_values', 'DROP TABLE commerce_variants'],
});
