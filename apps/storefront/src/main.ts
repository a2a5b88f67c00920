import 'reflect-metadata';
// Before anything that loads React.
import './render/env.js';
import { createStorefront } from './create-storefront.js';
import { readSettings } from './env.js';
import { createLogger } from './http/logger.js';
import { storefrontModules } from './modules.js';
import { listen } from './http/listen.js';
import { stopOnSignals } from './shutdown.js';
import { startProblem } from './start-problem.js';

try {
  const settings = readSettings();
  const logger = createLogger(settings.RUSTOK_LOG_LEVEL);
  const app = await createStorefront(settings, storefrontModules, logger);
  stopOnSignals(app, logger, settings.RUSTOK_HTTP_SHUTDOWN_SECONDS);
  await listen(app, settings);
  logger.info({ ms: Math.round(performance.now()) }, 'ready');
} catch (error) {
  process.stderr.write(`storefront: ${startProblem(error)}\n`);
  process.exit(1);
}
