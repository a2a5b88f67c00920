import { Alarm } from './alarm.js';

const LONG = 60_000;

describe('an alarm', () => {
  it('ends a sleep', async () => {
    const alarm = new Alarm();
    const sleep = alarm.wait(LONG);
    alarm.set();
    await sleep;
  });

  it('that was set before the sleep is not missed, and counts once', async () => {
    const alarm = new Alarm();
    alarm.set();
    alarm.set();
    await alarm.wait(LONG);

    let isAwake = false;
    const next = alarm.wait(LONG).then(() => {
      isAwake = true;
    });
    await Promise.resolve();
    expect(isAwake).toBe(false);
    alarm.set();
    await next;
  });

  it('lets the sleep end by itself', async () => {
    await new Alarm().wait(1);
  });
});
