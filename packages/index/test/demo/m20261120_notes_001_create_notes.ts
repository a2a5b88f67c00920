import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_notes_001_create_notes = defineMigration({
  name: 'm20261120_notes_001_create_notes',
  up: [
    `CREATE TABLE notes_notes (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       handle     text NOT NULL,
       title      text NOT NULL,
       body       text NOT NULL,
       tags       text[] NOT NULL,
       price      int,
       PRIMARY KEY (tenant_id, id)
     )`,
    ...protectTenantTable('notes_notes'),
  ],
  down: ['DROP TABLE notes_notes'],
});
