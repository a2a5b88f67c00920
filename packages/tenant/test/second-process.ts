import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { RustokModule } from '@rustok/core';
import type { ModuleTest } from '@rustok/testing';

/** A second application on the database of a spec, as another process of the platform is. */
export async function secondProcess(t: ModuleTest): Promise<INestApplicationContext> {
  const options = { database: { url: t.databaseUrl, poolSize: 2 }, workers: false, graphql: 'host' } as const;
  return NestFactory.createApplicationContext(RustokModule.forRoot(options, t.modules), { logger: ['error', 'fatal'] });
}
