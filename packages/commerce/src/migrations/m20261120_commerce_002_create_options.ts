import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_commerce_002_create_options = defineMigration({
  name: 'm20261120_commerce_002_create_options',
  up: [
    `CREATE TABLE commerce_options (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       product_id uuid NOT NULL,
       position   int NOT NULL CHECK (position > 0),
       PRIMARY KEY (tenant_id, id),
       FOREIGN KEY (tenant_id, product_id) REFERENCES commerce_products ON DELETE CASCADE
     )`,
    `CREATE INDEX ix_commerce_options__tenant_id_product_id ON commerce_options (tenant_id, product_id)`,
    ...protectTenantTable('commerce_options'),

    `CREATE TABLE commerce_option_names (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       option_id  uuid NOT NULL,
       locale     varchar(10) NOT NULL,
       name       varchar(255) NOT NULL,
       PRIMARY KEY (tenant_id, id),
       FOREIGN KEY (tenant_id, option_id) REFERENCES commerce_options ON DELETE CASCADE
     )`,
    `CREATE UNIQUE INDEX uq_commerce_option_names__tenant_id_option_id_locale
       ON commerce_option_names (tenant_id, option_id, locale)`,
    ...protectTenantTable('commerce_option_names'),

    // The second unique key lets a variant's value be tied to the option it belongs to.
    `CREATE TABLE commerce_option_values (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       option_id  uuid NOT NULL,
       position   int NOT NULL CHECK (position > 0),
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT uq_commerce_option_values__tenant_id_option_id_id UNIQUE (tenant_id, option_id, id),
       FOREIGN KEY (tenant_id, option_id) REFERENCES commerce_options ON DELETE CASCADE
     )`,
    ...protectTenantTable('commerce_option_values'),

    `CREATE TABLE commerce_option_value_names (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       value_id   uuid NOT NULL,
       locale     varchar(10) NOT NULL,
       name       varchar(255) NOT NULL,
       PRIMARY KEY (tenant_id, id),
       FOREIGN KEY (tenant_id, value_id) REFERENCES commerce_option_values ON DELETE CASCADE
     )`,
    `CREATE UNIQUE INDEX uq_commerce_option_value_names__tenant_id_value_id_locale
       ON commerce_option_value_names (tenant_id, value_id, locale)`,
    ...protectTenantTable('commerce_option_value_names'),
  ],
  down: [
    'DROP TABLE commerce_option_value_names',
    'DROP TABLE commerce_option_values',
    'DROP TABLE commerce_option_names',
    'DROP TABLE commerce_options',
  ],
});
