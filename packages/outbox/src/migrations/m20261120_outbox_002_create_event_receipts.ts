import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_outbox_002_create_event_receipts = defineMigration({
  name: 'm20261120_outbox_002_create_event_receipts',
  up: [
    // A receipt outlives neither its tenant nor its event; retention deletes both by time.
    `CREATE TABLE sys_event_receipts (
       tenant_id   uuid NOT NULL,
       consumer    text NOT NULL,
       event_id    uuid NOT NULL,
       replay_id   uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
       received_at timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (tenant_id, consumer, event_id, replay_id)
     )`,
    ...protectTenantTable('sys_event_receipts', { app: ['SELECT', 'INSERT'], system: ['SELECT', 'DELETE'] }),
  ],
  down: ['DROP TABLE sys_event_receipts'],
});
