import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ModuleRegistry } from '../module/registry.js';
import { HealthCheck, type HealthReport } from './health-check.js';

const TIME_LIMIT = 2_000;

export interface ModuleHealth extends HealthReport {
  readonly module: string;
  readonly name: string;
  readonly critical: boolean;
}

/** Asks all modules how they are. */
@Injectable()
export class HealthService {
  private readonly logger = new Logger(HealthService.name);

  constructor(
    private readonly registry: ModuleRegistry,
    private readonly moduleRef: ModuleRef,
  ) {}

  async report(): Promise<readonly ModuleHealth[]> {
    const checks = this.registry.modules.flatMap(({ slug, health }) =>
      health.map((type) => ({ slug, check: this.moduleRef.get<HealthCheck>(type, { strict: false }) })),
    );
    return Promise.all(
      checks.map(async ({ slug, check }) => ({
        module: slug,
        name: check.name,
        critical: check.critical,
        ...(await this.ask(check)),
      })),
    );
  }

  private async ask(check: HealthCheck): Promise<HealthReport> {
    try {
      return await withTimeLimit(check.check());
    } catch (error) {
      this.logger.warn(`${check.name}: ${error instanceof Error ? error.message : String(error)}`);
      return { status: 'failed', detail: 'The check did not succeed; the log says why.' };
    }
  }
}

async function withTimeLimit<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${TIME_LIMIT} ms`)), TIME_LIMIT);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
