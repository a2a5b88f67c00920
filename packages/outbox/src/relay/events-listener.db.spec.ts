import { moduleTest } from '@rustok/testing';
import { ProbeModule } from '../../test/probe/probe.module.js';
import { ProbeService } from '../../test/probe/probe.service.js';
import { until } from '../../test/probe/until.js';
import { OutboxModule } from '../outbox.module.js';
import { EventsListener } from './events-listener.js';

const t = moduleTest(OutboxModule, ProbeModule);

const LISTENING = `pid FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'rustok events' AND query LIKE 'LISTEN%'`;

async function isListening(): Promise<boolean> {
  return (await t.superuser.query(`SELECT ${LISTENING}`)).rows.length > 0;
}

describe('the listener', () => {
  let heard: number;
  let listener: EventsListener;
  beforeEach(async () => {
    heard = 0;
    listener = new EventsListener({ url: t.databaseUrl }, () => {
      heard += 1;
    });
    listener.start();
    await until(() => heard, 1);
  });
  afterEach(() => listener.stop());

  it('hears of a commit that stored events', async () => {
    await t.get(ProbeService).happen(t.ctx, 10);

    await until(() => heard, 2);
  });

  it('hears nothing of what was rolled back', async () => {
    await t
      .get(ProbeService)
      .happenAndFail(t.ctx)
      .catch(() => undefined);
    await t.get(ProbeService).happen(t.ctx);

    await until(() => heard, 2);
  });

  it('connects again when it is cut off, and looks at once', async () => {
    await t.superuser.query(`SELECT pg_terminate_backend(pid) FROM (SELECT ${LISTENING}) AS l`);

    await until(() => heard, 2);
    await until(isListening, true);
    await t.get(ProbeService).happen(t.ctx);
    await until(() => heard, 3);
  });

  it('lets go of its connection when it stops', async () => {
    await listener.stop();

    await until(isListening, false);
  });
});
