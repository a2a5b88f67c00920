import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_commerce_012_create_trash = defineMigration({
  name: 'm20261120_commerce_012_create_trash',
  up: [
    `CREATE TABLE commerce_trashed_products (
       tenant_id       uuid NOT NULL,
       id              uuid NOT NULL,
       version         int NOT NULL DEFAULT 1,
       created_at      timestamptz NOT NULL DEFAULT now(),
       updated_at      timestamptz NOT NULL DEFAULT now(),
       handle          varchar(255) NOT NULL,
       title           varchar(255) NOT NULL,
       product_version int NOT NULL,
       deleted_by      varchar(255),
       purge_at        timestamptz NOT NULL,
       snapshot        jsonb NOT NULL DEFAULT '{}',
       PRIMARY KEY (tenant_id, id)
     )`,
    `CREATE INDEX ix_commerce_trashed_products__tenant_id_created_at_id
       ON commerce_trashed_products (tenant_id, created_at, id)`,
    ...protectTenantTable('commerce_trashed_products'),
  ],
  down: ['DROP TABLE commerce_trashed_products'],
});
