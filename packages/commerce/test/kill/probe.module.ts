import { Injectable } from '@nestjs/common';
import {
  Consumer,
  defineMigration,
  defineModule,
  protectTenantTable,
  type EventConsumer,
  type WriteTransaction,
} from '@rustok/core';
import { InventoryAdjusted, ProductCreated, ProductPublished, ProductUpdated } from '../../src/events.js';

const events = [ProductCreated, ProductUpdated, ProductPublished, InventoryAdjusted];

/** Has an effect that shows when it happens twice, or never: it counts. */
@Injectable()
@Consumer({ name: 'probe.count', events })
class CountingConsumer implements EventConsumer {
  async handle(tx: WriteTransaction): Promise<void> {
    await tx.query(
      `INSERT INTO probe_counts AS c (tenant_id, count) VALUES ($1, 1)
       ON CONFLICT (tenant_id) DO UPDATE SET count = c.count + 1`,
    );
  }
}

export const ProbeModule = defineModule({
  slug: 'probe',
  name: 'Probe',
  description: 'Counts what it is told of.',
  version: '0.0.0',
  consumers: [CountingConsumer],
  migrations: [
    defineMigration({
      name: 'm20261120_probe_001_create_counts',
      up: [
        'CREATE TABLE probe_counts (tenant_id uuid PRIMARY KEY, count bigint NOT NULL)',
        ...protectTenantTable('probe_counts'),
      ],
      down: ['DROP TABLE probe_counts'],
    }),
  ],
});
