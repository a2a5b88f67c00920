import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_outbox_001_create_events = defineMigration({
  name: 'm20261120_outbox_001_create_events',
  up: [
    `CREATE TABLE sys_events (
       tenant_id          uuid NOT NULL,
       id                 uuid NOT NULL,
       position           bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
       type               text NOT NULL,
       schema_version     int NOT NULL CHECK (schema_version > 0),
       actor_id           text,
       aggregate_type     text NOT NULL,
       aggregate_id       uuid NOT NULL,
       aggregate_sequence bigint NOT NULL CHECK (aggregate_sequence > 0),
       correlation_id     text NOT NULL,
       causation_id       uuid,
       traceparent        text,
       occurred_at        timestamptz NOT NULL,
       payload            jsonb NOT NULL,
       dispatched_at      timestamptz,
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT uq_sys_events__tenant_id_aggregate
         UNIQUE (tenant_id, aggregate_type, aggregate_id, aggregate_sequence)
     )`,
    // What the relay looks for; as long as it keeps up, this index is a handful of entries.
    `CREATE INDEX ix_sys_events__position ON sys_events (position) WHERE dispatched_at IS NULL`,
    // Nobody changes what has happened: only the mark of the relay moves.
    ...protectTenantTable('sys_events', { app: ['SELECT', 'INSERT'], system: ['SELECT', 'DELETE'] }),
    'GRANT UPDATE (dispatched_at) ON sys_events TO rustok_system',
  ],
  down: ['DROP TABLE sys_events'],
});
