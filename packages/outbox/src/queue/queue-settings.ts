/** How BullMQ is used, whatever it keeps its queues in. */
export const QUEUE_SETTINGS = {
  /**
   * A delivery that fails is tried five times within about 15 seconds and then rests among the
   * failed jobs. The event itself stays stored in any case.
   */
  job: {
    attempts: 5,
    backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
    removeOnComplete: true,
    removeOnFail: { age: 30 * 24 * 3600, count: 10_000 },
  },
  // A queue has a stream of its own about its jobs; nobody here reads it.
  queue: { streams: { events: { maxLen: 1 } } },
  worker: {
    concurrency: 4,
    // Milliseconds after which others take over the jobs of a worker that died. Should it be alive
    // after all, the event is delivered twice and has one effect.
    lockDuration: 10_000,
    stalledInterval: 5_000,
    // A job is not to blame for a process that died around it, unless that happens again and again.
    maxStalledCount: 20,
    // Seconds between two looks at a queue about which NOTIFY said nothing.
    drainDelay: 30,
    runRetryDelay: 1_000,
  },
};

export type QueueSettings = typeof QUEUE_SETTINGS;
