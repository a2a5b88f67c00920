import { Module, type DynamicModule } from '@nestjs/common';
import { RustokModule, type Composable, type RustokOptions } from '@rustok/core';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { Metrics } from './metrics/metrics.js';
import { ModuleMetrics } from './metrics/module-metrics.js';

/** The platform with its modules, and what operators ask of a process. */
@Module({ controllers: [HealthController, MetricsController], providers: [Readiness, Metrics, ModuleMetrics] })
export class ServerModule {
  static of(options: RustokOptions, modules: readonly Composable[]): DynamicModule {
    return { module: ServerModule, imports: [RustokModule.forRoot(options, modules)] };
  }
}
