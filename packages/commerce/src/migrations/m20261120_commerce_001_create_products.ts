import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_commerce_001_create_products = defineMigration({
  name: 'm20261120_commerce_001_create_products',
  up: [
    // Handles and SKUs may be swapped between two rows of one UPDATE, so they are checked at its end.
    `CREATE TABLE commerce_products (
       tenant_id    uuid NOT NULL,
       id           uuid NOT NULL,
       version      int NOT NULL DEFAULT 1,
       created_at   timestamptz NOT NULL DEFAULT now(),
       updated_at   timestamptz NOT NULL DEFAULT now(),
       handle       varchar(255) NOT NULL,
       status       varchar(32) NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'active', 'archived')),
       published_at timestamptz CHECK ((published_at IS NOT NULL) = (status = 'active')),
       vendor       varchar(255),
       product_type varchar(255),
       category     varchar(1000),
       tags         text[] NOT NULL DEFAULT '{}',
       is_gift_card boolean NOT NULL DEFAULT false,
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT uq_commerce_products__tenant_id_handle UNIQUE (tenant_id, handle) DEFERRABLE INITIALLY IMMEDIATE
     )`,
    `CREATE INDEX ix_commerce_products__tenant_id_updated_at_id ON commerce_products (tenant_id, updated_at, id)`,
    ...protectTenantTable('commerce_products'),

    `CREATE TABLE commerce_product_translations (
       tenant_id        uuid NOT NULL,
       id               uuid NOT NULL,
       version          int NOT NULL DEFAULT 1,
       created_at       timestamptz NOT NULL DEFAULT now(),
       updated_at       timestamptz NOT NULL DEFAULT now(),
       product_id       uuid NOT NULL,
       locale           varchar(10) NOT NULL,
       title            varchar(255) NOT NULL,
       description_html text,
       seo_title        varchar(255),
       seo_description  varchar(1000),
       PRIMARY KEY (tenant_id, id),
       FOREIGN KEY (tenant_id, product_id) REFERENCES commerce_products ON DELETE CASCADE
     )`,
    `CREATE UNIQUE INDEX uq_commerce_product_translations__tenant_id_product_id_locale
       ON commerce_product_translations (tenant_id, product_id, locale)`,
    ...protectTenantTable('commerce_product_translations'),
  ],
  down: ['DROP TABLE commerce_product_translations', 'DROP TABLE commerce_products'],
});
