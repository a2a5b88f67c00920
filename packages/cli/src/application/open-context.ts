import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { RustokModule, type RustokModuleRef, type RustokOptions } from '@rustok/core';
import { StderrLogger } from '../terminal/stderr-logger.js';

/** Runs work beside the application's services: no endpoint, and no workers that would compete with a server's. */
export async function withContext<Result>(
  options: RustokOptions,
  modules: readonly RustokModuleRef[],
  work: (context: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const context = await NestFactory.createApplicationContext(
    RustokModule.forRoot({ ...options, workers: false, graphql: 'host' }, modules),
    // What fails now is told once, by the program.
    { logger: false, abortOnError: false },
  );
  context.useLogger(new StderrLogger());
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}
