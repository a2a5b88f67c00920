import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_reviews_001_create_reviews = defineMigration({
  name: 'm20261120_reviews_001_create_reviews',
  up: [
    `CREATE TABLE reviews_reviews (
       tenant_id   uuid NOT NULL,
       id          uuid NOT NULL,
       version     int NOT NULL DEFAULT 1,
       created_at  timestamptz NOT NULL DEFAULT now(),
       updated_at  timestamptz NOT NULL DEFAULT now(),
       product_id  uuid NOT NULL,
       rating      int NOT NULL,
       title       varchar(120) NOT NULL,
       body        varchar(5000) NOT NULL,
       author_name varchar(80) NOT NULL,
       status      varchar(16) NOT NULL DEFAULT 'pending',
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT ck_reviews_reviews__rating CHECK (rating BETWEEN 1 AND 5),
       CONSTRAINT ck_reviews_reviews__status CHECK (status IN ('pending', 'published', 'rejected'))
     )`,
    `CREATE INDEX ix_reviews_reviews__tenant_id_product_id ON reviews_reviews (tenant_id, product_id, id)`,
    `CREATE INDEX ix_reviews_reviews__tenant_id_status ON reviews_reviews (tenant_id, status, id)`,
    ...protectTenantTable('reviews_reviews'),
  ],
  down: ['DROP TABLE reviews_reviews'],
});
