import { Injectable } from '@nestjs/common';
import { moduleTest } from '@rustok/testing';
import { defineModule } from '../module/define-module.js';
import { HealthCheck, type HealthReport } from './health-check.js';
import { HealthService } from './health.service.js';

@Injectable()
class Well extends HealthCheck {
  readonly name = 'well';
  readonly critical = true;
  async check(): Promise<HealthReport> {
    return { status: 'ok' };
  }
}

@Injectable()
class Ill extends HealthCheck {
  readonly name = 'ill';
  readonly critical = true;
  async check(): Promise<HealthReport> {
    throw new Error('password=hunter2');
  }
}

@Injectable()
class Silent extends HealthCheck {
  readonly name = 'silent';
  readonly critical = false;
  async check(): Promise<HealthReport> {
    return new Promise(() => undefined);
  }
}

const t = moduleTest(
  defineModule({
    slug: 'patient',
    name: 'Patient',
    description: 'In all states of health.',
    version: '0.1.0',
    health: [Well, Ill, Silent],
  }),
);

describe('the health of the modules', () => {
  it('is told of each check, also of those that fail or never answer, without their words', async () => {
    const detail = 'The check did not succeed; the log says why.';

    expect(await t.get(HealthService).report()).toEqual([
      { module: 'patient', name: 'well', critical: true, status: 'ok' },
      { module: 'patient', name: 'ill', critical: true, status: 'failed', detail },
      { module: 'patient', name: 'silent', critical: false, status: 'failed', detail },
    ]);
  });
});
