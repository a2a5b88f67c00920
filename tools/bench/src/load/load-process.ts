import { connect, type Socket } from 'node:net';
import type { LoadJob, LoadResult } from './load-job.js';

// A process of its own, so that it shares no thread with what it measures. It speaks HTTP itself:
// cheaper than a client of a library, and with latencies finer than a millisecond.
process.on('message', (job: LoadJob) => {
  run(job).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ problem: String(error) }),
  );
});
process.once('disconnect', () => process.exit());

async function run(job: LoadJob): Promise<LoadResult> {
  const requests = job.bodies.map((body) => requestOf(job, body));
  const latencies: number[] = [];
  const begin = performance.now();
  const end = begin + job.seconds * 1000;
  await Promise.all(
    Array.from({ length: job.connections }, async (_, index) => {
      const socket = connect(job.port, '127.0.0.1').setNoDelay(true);
      try {
        for (let turn = index; performance.now() < end && latencies.length < job.maxRequests; turn += 1) {
          const sentAt = performance.now();
          await exchange(socket, requests[turn % requests.length] ?? Buffer.alloc(0));
          latencies.push(performance.now() - sentAt);
        }
      } finally {
        socket.destroy();
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)] ?? Number.NaN;
  return { requests: latencies.length, perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99) };
}

function requestOf({ path, headers }: LoadJob, body: string): Buffer {
  const lines = Object.entries({ host: '127.0.0.1', 'content-length': String(Buffer.byteLength(body)), ...headers });
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  );
}

/** Sends one request and reads one answer, which must be 200 and tell its length. */
async function exchange(socket: Socket, request: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    let missing = Number.POSITIVE_INFINITY;
    const settle = (error?: Error) => {
      socket.off('data', read).off('error', settle).off('close', closed);
      if (error) reject(error);
      else resolve();
    };
    const closed = () => settle(new Error('The connection was closed.'));
    const read = (chunk: Buffer) => {
      if (missing === Number.POSITIVE_INFINITY) {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
        const headEnd = received.indexOf('\r\n\r\n');
        if (headEnd < 0) return;
        const head = received.toString('latin1', 0, headEnd);
        const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
        if (!head.startsWith('HTTP/1.1 200') || length === undefined) return settle(new Error(`Answered: ${head}`));
        missing = headEnd + 4 + Number(length) - received.length;
      } else missing -= chunk.length;
      if (missing <= 0) settle();
    };
    socket.on('data', read).on('error', settle).on('close', closed);
    socket.write(request);
  });
}
