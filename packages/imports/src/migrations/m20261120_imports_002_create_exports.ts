import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_imports_002_create_exports = defineMigration({
  name: 'm20261120_imports_002_create_exports',
  up: [
    `CREATE TABLE imports_exports (
       tenant_id    uuid NOT NULL,
       id           uuid NOT NULL,
       version      int NOT NULL DEFAULT 1,
       created_at   timestamptz NOT NULL DEFAULT now(),
       updated_at   timestamptz NOT NULL DEFAULT now(),
       exporter     varchar(64) NOT NULL,
       status       varchar(16) NOT NULL,
       options      jsonb NOT NULL,
       plan         jsonb,
       cursor       text,
       step         int NOT NULL,
       record_count int NOT NULL,
       total_count  int,
       size_bytes   bigint NOT NULL,
       created_by   varchar(255),
       finished_at  timestamptz,
       PRIMARY KEY (tenant_id, id)
     )`,
    `CREATE TABLE imports_export_chunks (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       export_id  uuid NOT NULL,
       position   bigint NOT NULL,
       bytes      bytea NOT NULL,
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT uq_imports_export_chunks__tenant_id_export_id_position UNIQUE (tenant_id, export_id, position),
       FOREIGN KEY (tenant_id, export_id) REFERENCES imports_exports (tenant_id, id) ON DELETE CASCADE
     )`,
    ...protectTenantTable('imports_exports'),
    ...protectTenantTable('imports_export_chunks'),
  ],
  down: ['DROP TABLE imports_export_chunks', 'DROP TABLE imports_exports'],
});
