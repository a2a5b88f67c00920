import type { Migration } from '../migration.js';
import { m20261120_core_001_create_audit } from './m20261120_core_001_create_audit.js';
import { m20261120_core_002_create_aggregate_sequences } from './m20261120_core_002_create_aggregate_sequences.js';
import { m20261120_core_003_create_idempotency } from './m20261120_core_003_create_idempotency.js';
import { m20261120_core_004_create_scheduled_events } from './m20261120_core_004_create_scheduled_events.js';

/** Tables of the contract itself; they exist in every database, before any module's. */
export const coreMigrations: readonly Migration[] = [
  m20261120_core_001_create_audit,
  m20261120_core_002_create_aggregate_sequences,
  m20261120_core_003_create_idempotency,
  m20261120_core_004_create_scheduled_events,
];
