import { once } from 'node:events';
import { Dev } from './dev.js';
import { readEnv } from './env.js';
import { StartError } from './start-error.js';

async function main(): Promise<void> {
  const env = readEnv();
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interruption.abort());

  const dev = new Dev(env);
  try {
    await dev.start(interruption.signal);
    if (!interruption.signal.aborted) {
      greet(env.PORT, env.RUSTOK_STOREFRONT_PORT, dev.token);
      await once(interruption.signal, 'abort');
    }
  } catch (error) {
    // Ctrl-C ends the command of a step as well; that is no failure.
    if (!interruption.signal.aborted) throw error;
  } finally {
    if (interruption.signal.aborted) process.stdout.write('\nstopping …\n');
    await dev.stop();
  }
}

function greet(port: number, storefrontPort: number, token: string): void {
  process.stdout.write(`
  Shop            http://localhost:${storefrontPort}/?lang=en
  GraphQL         http://localhost:${port}/api/graphql
  REST            http://localhost:${port}/swagger
  Operator token  ${token}

  Sources are watched. Ctrl-C stops everything.

`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.output}bin/dev: ${error.message}\n`);
  process.exitCode = 1;
}
