import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ModuleRegistry, type Metric, type MetricSource } from '@rustok/core';
import { Gauge, Registry } from 'prom-client';

/** What the modules tell of themselves; they are asked at each scrape. */
@Injectable()
export class ModuleMetrics {
  private readonly logger = new Logger(ModuleMetrics.name);

  constructor(
    private readonly registry: ModuleRegistry,
    private readonly moduleRef: ModuleRef,
  ) {}

  async text(): Promise<string> {
    const sources = this.registry.modules
      .flatMap(({ metrics }) => metrics)
      .map((type) => this.moduleRef.get<MetricSource>(type, { strict: false }));
    const collected = await Promise.all(sources.map(async (source) => this.collect(source)));

    const scrape = new Registry();
    for (const { name, help, value } of collected.flat()) new Gauge({ name, help, registers: [scrape] }).set(value);
    return scrape.metrics();
  }

  /** A source that fails is left out: the others' figures are wanted most when something is wrong. */
  private async collect(source: MetricSource): Promise<readonly Metric[]> {
    try {
      return await source.collect();
    } catch (error) {
      this.logger.warn(`${source.constructor.name}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  }
}
