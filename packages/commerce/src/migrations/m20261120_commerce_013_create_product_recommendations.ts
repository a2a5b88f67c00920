import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_commerce_013_create_product_recommendations = defineMigration({
  name: 'm20261120_commerce_013_create_product_recommendations',
  up: [
    `CREATE TABLE commerce_product_recommendations (
       tenant_id              uuid NOT NULL,
       id                     uuid NOT NULL,
       version                int NOT NULL DEFAULT 1,
       created_at             timestamptz NOT NULL DEFAULT now(),
       updated_at             timestamptz NOT NULL DEFAULT now(),
       product_id             uuid NOT NULL,
       recommended_product_id uuid NOT NULL,
       intent                 varchar(16) NOT NULL CHECK (intent IN ('related', 'complementary')),
       position               int NOT NULL,
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT ck_commerce_product_recommendations__product CHECK (product_id <> recommended_product_id),
       CONSTRAINT fk_commerce_product_recommendations__product
         FOREIGN KEY (tenant_id, product_id) REFERENCES commerce_products ON DELETE CASCADE,
       CONSTRAINT fk_commerce_product_recommendations__recommended
         FOREIGN KEY (tenant_id, recommended_product_id) REFERENCES commerce_products ON DELETE CASCADE
     )`,
    `CREATE UNIQUE INDEX uq_commerce_product_recommendations__product_id_intent
       ON commerce_product_recommendations (tenant_id, product_id, intent, recommended_product_id)`,
    `CREATE INDEX ix_commerce_product_recommendations__recommended_product_id
       ON commerce_product_recommendations (tenant_id, recommended_product_id)`,
    ...protectTenantTable('commerce_product_recommendations'),
  ],
  down: ['DROP TABLE commerce_product_recommendations'],
});
