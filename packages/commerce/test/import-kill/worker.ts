import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { RustokModule } from '@rustok/core';
import { tellAtWork, toldToBegin } from '@rustok/faults/child';
import { modules } from './modules.js';

// Relays and handles events until it is killed.
const [url = ''] = process.argv.slice(2);
await toldToBegin();
const application = await NestFactory.createApplicationContext(
  RustokModule.forRoot({ database: { url, poolSize: 5 }, graphql: 'host' }, modules.flat()),
  { logger: ['error', 'fatal'] },
);
application.enableShutdownHooks();
tellAtWork();
