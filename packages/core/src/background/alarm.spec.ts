import { Alarm } from './alarm.js';

const LONG = 60_000;

describe('an alarm', () => {
  it('ends a sleep', async () => {
    const alarm = new Alarm();
    const sleep = alarm.sleep(LONG);
    alarm.ring();
    await sleep;
  });

  it('that rang before the sleep is not missed, and counts once', async () => {
    const alarm = new Alarm();
    alarm.ring();
    alarm.ring();
    await alarm.sleep(LONG);

    let isAwake = false;
    const next = alarm.sleep(LONG).then(() => {
      isAwake = true;
    });
    await Promise.resolve();
    expect(isAwake).toBe(false);
    alarm.ring();
    await next;
  });

  it('lets the sleep end by itself', async () => {
    await new Alarm().sleep(1);
  });
});
