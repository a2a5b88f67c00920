import type { Migration } from '@rustok/core';
import { m20261120_outbox_001_create_events } from './m20261120_outbox_001_create_events.js';
import { m20261120_outbox_002_create_event_receipts } from './m20261120_outbox_002_create_event_receipts.js';
import { m20261120_outbox_003_create_queue_schema } from './m20261120_outbox_003_create_queue_schema.js';

export const migrations: readonly Migration[] = [
  m20261120_outbox_001_create_events,
  m20261120_outbox_002_create_event_receipts,
  m20261120_outbox_003_create_queue_schema,
];
