import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_commerce_003_create_images = defineMigration({
  name: 'm20261120_commerce_003_create_images',
  up: [
    `CREATE TABLE commerce_images (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       product_id uuid NOT NULL,
       position   int NOT NULL CHECK (position > 0),
       url        varchar(2048) NOT NULL,
       PRIMARY KEY (tenant_id, id),
       FOREIGN KEY (tenant_id, product_id) REFERENCES commerce_products ON DELETE CASCADE
     )`,
    `CREATE INDEX ix_commerce_images__tenant_id_product_id ON commerce_images (tenant_id, product_id)`,
    ...protectTenantTable('commerce_images'),

    `CREATE TABLE commerce_image_translations (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       image_id   uuid NOT NULL,
       locale     varchar(10) NOT NULL,
       alt_text   varchar(512) NOT NULL,
       PRIMARY KEY (tenant_id, id),
       FOREIGN KEY (tenant_id, image_id) REFERENCES commerce_images ON DELETE CASCADE
     )`,
    `CREATE UNIQUE INDEX uq_commerce_image_translations__tenant_id_image_id_locale
       ON commerce_image_translations (tenant_id, image_id, locale)`,
    ...protectTenantTable('commerce_image_translations'),
  ],
  down: ['DROP TABLE commerce_image_translations', 'DROP TABLE commerce_images'],
});
