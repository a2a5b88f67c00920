import { Injectable } from '@nestjs/common';
import { HealthService, TenantDb, type ModuleHealth } from '@rustok/core';

/** Whether this process should get traffic. */
@Injectable()
export class Readiness {
  private isStopping = false;

  constructor(
    private readonly health: HealthService,
    private readonly db: TenantDb,
  ) {}

  stop(): void {
    this.isStopping = true;
  }

  /** Names of what keeps the process from serving; none when it is ready. */
  async obstacles(): Promise<readonly string[]> {
    if (this.isStopping) return ['stopping'];
    const [hasDatabase, modules] = await Promise.all([this.databaseAnswers(), this.health.report()]);
    return [...(hasDatabase ? [] : ['database']), ...modules.filter(isDown).map(({ name }) => name)];
  }

  private async databaseAnswers(): Promise<boolean> {
    try {
      await this.db.system('readiness', (sql) => sql.query('SELECT 1'));
      return true;
    } catch {
      return false;
    }
  }
}

function isDown({ critical, status }: ModuleHealth): boolean {
  return critical && status === 'failed';
}
