import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthService, Unavailable, type ModuleHealth } from '@rustok/core';
import { Readiness } from './readiness.js';

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly health: HealthService,
  ) {}

  /** The process runs; nothing else is looked at, or a database's failure would restart every process. */
  @Get(['', 'live'])
  @Header('cache-control', 'no-store')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(): Promise<{ status: 'ok' }> {
    const obstacles = await this.readiness.obstacles();
    if (obstacles.length > 0)
      throw new Unavailable('NOT_READY', `Not ready: ${obstacles.join(', ')}.`, { retryAfter: 1 });
    return { status: 'ok' };
  }

  @Get('modules')
  @Header('cache-control', 'no-store')
  async modules(): Promise<readonly ModuleHealth[]> {
    return this.health.report();
  }
}
