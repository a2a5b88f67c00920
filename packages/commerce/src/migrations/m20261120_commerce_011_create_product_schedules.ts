import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_commerce_011_create_product_schedules = defineMigration({
  name: 'm20261120_commerce_011_create_product_schedules',
  up: [
    `CREATE TABLE commerce_product_schedules (
       tenant_id    uuid NOT NULL,
       id           uuid NOT NULL,
       version      int NOT NULL DEFAULT 1,
       created_at   timestamptz NOT NULL DEFAULT now(),
       updated_at   timestamptz NOT NULL DEFAULT now(),
       product_id   uuid NOT NULL,
       publish_at   timestamptz,
       unpublish_at timestamptz,
       PRIMARY KEY (tenant_id, id),
       CHECK (num_nonnulls(publish_at, unpublish_at) > 0),
       CHECK (unpublish_at > publish_at),
       FOREIGN KEY (tenant_id, product_id) REFERENCES commerce_products ON DELETE CASCADE
     )`,
    `CREATE UNIQUE INDEX uq_commerce_product_schedules__tenant_id_product_id
       ON commerce_product_schedules (tenant_id, product_id)`,
    ...protectTenantTable('commerce_product_schedules'),
  ],
  down: ['DROP TABLE commerce_product_schedules'],
});
