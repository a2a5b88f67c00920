import { defineMigration, protectTenantTable } from '@rustok/core';

/** Everything that a migration should not do. */
export const m20261120_broken_001_create_everything = defineMigration({
  name: 'm20261120_broken_001_create_everything',
  up: [
    'CREATE TABLE broken_shared (id uuid PRIMARY KEY)',
    'GRANT SELECT ON broken_shared TO PUBLIC',
    `CREATE TABLE broken_leaky (
       tenant_id uuid NOT NULL,
       id        uuid NOT NULL,
       name      varchar(40) NOT NULL DEFAULT 'x',
       shared_id uuid CONSTRAINT fk_broken_leaky__shared REFERENCES broken_shared (id),
       audit_id  uuid,
       extra     text,
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT uq_broken_leaky__name UNIQUE (name),
       CONSTRAINT fk_broken_leaky__audit FOREIGN KEY (tenant_id, audit_id) REFERENCES sys_audit (tenant_id, id)
     )`,
    'ALTER TABLE broken_leaky ENABLE ROW LEVEL SECURITY',
    'CREATE POLICY everyone ON broken_leaky USING (true) WITH CHECK (true)',
    'GRANT ALL ON broken_leaky TO rustok_app',
    'CREATE TABLE stray (tenant_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (tenant_id, id))',
    ...protectTenantTable('stray', { system: ['SELECT', 'DELETE'] }),
    `CREATE FUNCTION broken_answer() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 42'`,
    'CREATE VIEW broken_view AS SELECT * FROM broken_leaky',
  ],
  down: [
    'DROP VIEW broken_view',
    'DROP FUNCTION broken_answer()',
    'DROP TABLE broken_leaky',
    'DROP TABLE broken_shared',
    'ALTER TABLE stray RENAME TO stray_kept',
  ],
});
