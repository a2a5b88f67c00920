import { defineMigration, protectTenantTable } from '../../src/index.js';

export const m20261120_notes_001_create_notes = defineMigration({
  name: 'm20261120_notes_001_create_notes',
  up: [
    `CREATE TABLE notes_notes (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       title      varchar(200) NOT NULL,
       body       text,
       tags       text[] NOT NULL DEFAULT '{}',
       fee        bigint NOT NULL DEFAULT 0 CONSTRAINT ck_notes_notes__fee CHECK (fee >= 0),
       due_at     timestamptz,
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT uq_notes_notes__tenant_id_title UNIQUE (tenant_id, title)
     )`,
    ...protectTenantTable('notes_notes'),
    `CREATE TABLE notes_comments (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       note_id    uuid NOT NULL,
       text       varchar(1000) NOT NULL,
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT fk_notes_comments__note FOREIGN KEY (tenant_id, note_id) REFERENCES notes_notes (tenant_id, id) ON DELETE CASCADE
     )`,
    `CREATE INDEX ix_notes_comments__tenant_id_note_id ON notes_comments (tenant_id, note_id)`,
    ...protectTenantTable('notes_comments'),
  ],
  down: ['DROP TABLE notes_comments', 'DROP TABLE notes_notes'],
});
