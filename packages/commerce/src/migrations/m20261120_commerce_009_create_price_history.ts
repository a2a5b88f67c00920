import { defineMigration, protectTenantTable } from '@rustok/core';

/** A policy shows a migration no rows; its owner sees them while the policy is not forced on it. */
const READ = ['commerce_prices', 'commerce_variants', 'commerce_products'];

export const m20261120_commerce_009_create_price_history = defineMigration({
  name: 'm20261120_commerce_009_create_price_history',
  up: [
    // No foreign key: a product that is taken from the trash has its history again.
    `CREATE TABLE commerce_price_history (
       tenant_id         uuid NOT NULL,
       id                uuid NOT NULL,
       version           int NOT NULL DEFAULT 1,
       created_at        timestamptz NOT NULL DEFAULT now(),
       updated_at        timestamptz NOT NULL DEFAULT now(),
       variant_id        uuid NOT NULL,
       currency          varchar(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
       amount            bigint NOT NULL CHECK (amount >= 0),
       compare_at_amount bigint CHECK (compare_at_amount >= 0),
       applied_from      timestamptz NOT NULL,
       applied_until     timestamptz CHECK (applied_until >= applied_from),
       PRIMARY KEY (tenant_id, id)
     )`,
    `CREATE UNIQUE INDEX uq_commerce_price_history__tenant_id_variant_id_currency
       ON commerce_price_history (tenant_id, variant_id, currency) WHERE applied_until IS NULL`,
    `CREATE INDEX ix_commerce_price_history__tenant_id_variant_id
       ON commerce_price_history (tenant_id, variant_id, currency, applied_from)`,
    `CREATE INDEX ix_commerce_price_history__tenant_id_applied_until
       ON commerce_price_history (tenant_id, applied_until) WHERE applied_until IS NOT NULL`,

    // What is for sale already is known to be so since its price was last changed.
    ...READ.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
    `INSERT INTO commerce_price_history
       (tenant_id, id, variant_id, currency, amount, compare_at_amount, applied_from)
     SELECT c.tenant_id, c.id, c.variant_id, c.currency, c.amount, c.compare_at_amount, greatest(c.updated_at, p.published_at)
       FROM commerce_prices AS c
       JOIN commerce_variants AS v ON v.tenant_id = c.tenant_id AND v.id = c.variant_id
       JOIN commerce_products AS p ON p.tenant_id = v.tenant_id AND p.id = v.product_id
      WHERE p.status = 'active'`,
    ...READ.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),

    ...protectTenantTable('commerce_price_history'),
  ],
  down: ['DROP TABLE commerce_price_history'],
});
