import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { ContextFactory, newId, RustokModule } from '@rustok/core';
import { tellAtWork, toldToBegin } from '@rustok/faults/child';
import { ProbeService } from '../probe/probe.service.js';
import { modules } from './modules.js';

// Relays and handles events until it is killed, and emits some for the tenants that it is given:
// a few of one thing in each transaction.
const [url = '', ...tenantIds] = process.argv.slice(2);
await toldToBegin();

const application = await NestFactory.createApplicationContext(
  RustokModule.forRoot({ database: { url, poolSize: 5 }, graphql: 'host' }, modules),
  { logger: ['error', 'fatal'] },
);
application.enableShutdownHooks();
tellAtWork();

const contexts = await Promise.all(
  tenantIds.map((id) =>
    application.get(ContextFactory).ofWork(id, { kind: 'command', id: 'victim' }, { operation: 'write' }),
  ),
);
const probe = application.get(ProbeService, { strict: false });
const things = Array.from({ length: 20 }, () => newId());
for (let n = 0; contexts.length > 0; n += 1) {
  const ctx = contexts[n % contexts.length];
  if (ctx) await probe.happen(ctx, 1 + (n % 4), things[n % things.length]);
  // Leaves room for the events to be handled.
  await pause(2);
}
