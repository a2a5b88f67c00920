import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_probe_001_create_effects = defineMigration({
  name: 'm20261120_probe_001_create_effects',
  up: [
    `CREATE TABLE probe_effects (
       tenant_id uuid NOT NULL,
       consumer  text NOT NULL,
       count     bigint NOT NULL,
       PRIMARY KEY (tenant_id, consumer)
     )`,
    ...protectTenantTable('probe_effects', { system: ['SELECT'] }),
  ],
  down: ['DROP TABLE probe_effects'],
});
