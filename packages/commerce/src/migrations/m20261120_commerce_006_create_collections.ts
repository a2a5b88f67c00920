import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_commerce_006_create_collections = defineMigration({
  name: 'm20261120_commerce_006_create_collections',
  up: [
    `CREATE TABLE commerce_collections (
       tenant_id       uuid NOT NULL,
       id              uuid NOT NULL,
       version         int NOT NULL DEFAULT 1,
       created_at      timestamptz NOT NULL DEFAULT now(),
       updated_at      timestamptz NOT NULL DEFAULT now(),
       handle          varchar(255) NOT NULL,
       published_at    timestamptz,
       sort_order      varchar(32) NOT NULL DEFAULT 'MANUAL',
       image_url       varchar(2048),
       rules_match     varchar(3) CHECK (rules_match IN ('all', 'any')),
       rules           jsonb,
       rules_revision  int NOT NULL DEFAULT 0,
       evaluated_count int NOT NULL DEFAULT 0,
       evaluated_total int NOT NULL DEFAULT 0,
       evaluated_at    timestamptz,
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT uq_commerce_collections__tenant_id_handle UNIQUE (tenant_id, handle),
       CONSTRAINT ck_commerce_collections__rules CHECK ((rules IS NULL) = (rules_match IS NULL))
     )`,
    `COMMENT ON COLUMN commerce_collections.rules_revision IS 'one more with each change of the rules; what an evaluation was begun for'`,
    `CREATE INDEX ix_commerce_collections__tenant_id_updated_at_id ON commerce_collections (tenant_id, updated_at, id)`,
    // Few collections have rules, and each change of a product asks for those.
    `CREATE INDEX ix_commerce_collections__rules ON commerce_collections (tenant_id, id) WHERE rules IS NOT NULL`,
    ...protectTenantTable('commerce_collections'),

    `CREATE TABLE commerce_collection_translations (
       tenant_id        uuid NOT NULL,
       id               uuid NOT NULL,
       version          int NOT NULL DEFAULT 1,
       created_at       timestamptz NOT NULL DEFAULT now(),
       updated_at       timestamptz NOT NULL DEFAULT now(),
       collection_id    uuid NOT NULL,
       locale           varchar(10) NOT NULL,
       title            varchar(255) NOT NULL,
       description_html text,
       seo_title        varchar(255),
       seo_description  varchar(1000),
       image_alt_text   varchar(512),
       PRIMARY KEY (tenant_id, id),
       FOREIGN KEY (tenant_id, collection_id) REFERENCES commerce_collections ON DELETE CASCADE
     )`,
    `CREATE UNIQUE INDEX uq_commerce_collection_translations__collection_id_locale
       ON commerce_collection_translations (tenant_id, collection_id, locale)`,
    ...protectTenantTable('commerce_collection_translations'),

    `CREATE TABLE commerce_collection_products (
       tenant_id     uuid NOT NULL,
       id            uuid NOT NULL,
       version       int NOT NULL DEFAULT 1,
       created_at    timestamptz NOT NULL DEFAULT now(),
       updated_at    timestamptz NOT NULL DEFAULT now(),
       collection_id uuid NOT NULL,
       product_id    uuid NOT NULL,
       position      double precision NOT NULL,
       is_manual     boolean NOT NULL,
       PRIMARY KEY (tenant_id, id),
       FOREIGN KEY (tenant_id, collection_id) REFERENCES commerce_collections ON DELETE CASCADE,
       FOREIGN KEY (tenant_id, product_id) REFERENCES commerce_products ON DELETE CASCADE
     )`,
    `COMMENT ON COLUMN commerce_collection_products.is_manual IS 'added by hand, and so there whatever the rules say'`,
    `CREATE UNIQUE INDEX uq_commerce_collection_products__collection_id_product_id
       ON commerce_collection_products (tenant_id, collection_id, product_id)`,
    `CREATE INDEX ix_commerce_collection_products__collection_id_position
       ON commerce_collection_products (tenant_id, collection_id, position, product_id)`,
    `CREATE INDEX ix_commerce_collection_products__product_id
       ON commerce_collection_products (tenant_id, product_id)`,
    ...protectTenantTable('commerce_collection_products'),
  ],
  down: [
    'DROP TABLE commerce_collection_products',
    'DROP TABLE commerce_collection_translations',
    'DROP TABLE commerce_collections',
  ],
});
