import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_commerce_005_create_categories = defineMigration({
  name: 'm20261120_commerce_005_create_categories',
  up: [
    // A path holds the ids from the root to the category itself. That its beginning is the path of
    // another category, which the foreign key sees to, and that no id stands in it twice, makes a
    // tree of them: no statement can close a circle.
    `CREATE TABLE commerce_categories (
       tenant_id   uuid NOT NULL,
       id          uuid NOT NULL,
       version     int NOT NULL DEFAULT 1,
       created_at  timestamptz NOT NULL DEFAULT now(),
       updated_at  timestamptz NOT NULL DEFAULT now(),
       handle      varchar(255) NOT NULL,
       parent_id   uuid,
       path        uuid[] NOT NULL,
       parent_path uuid[] GENERATED ALWAYS AS (
         CASE WHEN cardinality(path) > 1 THEN path[1:cardinality(path) - 1] END) STORED,
       position    double precision NOT NULL,
       is_active   boolean NOT NULL DEFAULT true,
       image_url   varchar(2048),
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT uq_commerce_categories__tenant_id_handle UNIQUE (tenant_id, handle),
       CONSTRAINT uq_commerce_categories__tenant_id_path UNIQUE (tenant_id, path),
       CONSTRAINT fk_commerce_categories__parent_path
         FOREIGN KEY (tenant_id, parent_path) REFERENCES commerce_categories (tenant_id, path),
       CONSTRAINT ck_commerce_categories__depth CHECK (cardinality(path) BETWEEN 1 AND 10),
       CONSTRAINT ck_commerce_categories__path CHECK (
         array_position(path, id) = cardinality(path)
         AND parent_id IS NOT DISTINCT FROM path[cardinality(path) - 1])
     )`,
    `CREATE INDEX ix_commerce_categories__tenant_id_parent_id ON commerce_categories (tenant_id, parent_id, position)`,
    `CREATE INDEX ix_commerce_categories__tenant_id_parent_path ON commerce_categories (tenant_id, parent_path)`,
    ...protectTenantTable('commerce_categories'),

    `CREATE TABLE commerce_category_translations (
       tenant_id        uuid NOT NULL,
       id               uuid NOT NULL,
       version          int NOT NULL DEFAULT 1,
       created_at       timestamptz NOT NULL DEFAULT now(),
       updated_at       timestamptz NOT NULL DEFAULT now(),
       category_id      uuid NOT NULL,
       locale           varchar(10) NOT NULL,
       title            varchar(255) NOT NULL,
       description_html text,
       seo_title        varchar(255),
       seo_description  varchar(1000),
       image_alt_text   varchar(512),
       PRIMARY KEY (tenant_id, id),
       FOREIGN KEY (tenant_id, category_id) REFERENCES commerce_categories ON DELETE CASCADE
     )`,
    `CREATE UNIQUE INDEX uq_commerce_category_translations__tenant_id_category_id_locale
       ON commerce_category_translations (tenant_id, category_id, locale)`,
    ...protectTenantTable('commerce_category_translations'),

    `CREATE TABLE commerce_product_categories (
       tenant_id   uuid NOT NULL,
       id          uuid NOT NULL,
       version     int NOT NULL DEFAULT 1,
       created_at  timestamptz NOT NULL DEFAULT now(),
       updated_at  timestamptz NOT NULL DEFAULT now(),
       product_id  uuid NOT NULL,
       category_id uuid NOT NULL,
       is_main     boolean NOT NULL,
       PRIMARY KEY (tenant_id, id),
       FOREIGN KEY (tenant_id, product_id) REFERENCES commerce_products ON DELETE CASCADE,
       FOREIGN KEY (tenant_id, category_id) REFERENCES commerce_categories ON DELETE CASCADE
     )`,
    `CREATE UNIQUE INDEX uq_commerce_product_categories__product_id_category_id
       ON commerce_product_categories (tenant_id, product_id, category_id)`,
    `CREATE UNIQUE INDEX uq_commerce_product_categories__product_id
       ON commerce_product_categories (tenant_id, product_id) WHERE is_main`,
    `CREATE INDEX ix_commerce_product_categories__category_id_product_id
       ON commerce_product_categories (tenant_id, category_id, product_id)`,
    ...protectTenantTable('commerce_product_categories'),
  ],
  down: [
    'DROP TABLE commerce_product_categories',
    'DROP TABLE commerce_category_translations',
    'DROP TABLE commerce_categories',
  ],
});
