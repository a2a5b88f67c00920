import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ContextFactory, RustokModule } from '@rustok/core';
import { tellAtWork, toldToBegin } from '@rustok/faults/child';
import { ShopifyImport } from '../../src/import/shopify/shopify-import.service.js';
import { pieces } from '../shopify-csv.js';
import { priceList } from './price-list.js';
import { modules } from './modules.js';

// Relays and handles events and keeps the index until it is killed, and imports a file with ever new
// prices for the tenant that it is given.
const [url = '', tenantId] = process.argv.slice(2);
await toldToBegin();

const application = await NestFactory.createApplicationContext(
  RustokModule.forRoot({ database: { url, poolSize: 5 }, graphql: 'host' }, modules.flat()),
  { logger: ['error', 'fatal'] },
);
application.enableShutdownHooks();
if (tenantId === undefined) tellAtWork();

const shopify = application.get(ShopifyImport, { strict: false });
while (tenantId !== undefined) {
  const ctx = await application
    .get(ContextFactory)
    .ofWork(tenantId, { kind: 'command', id: 'victim' }, { operation: 'import shopify' });
  const file = priceList(() => Math.floor(Math.random() * 10_000));
  await shopify.run(ctx, pieces(file, 500), { onProgress: tellAtWork });
}
