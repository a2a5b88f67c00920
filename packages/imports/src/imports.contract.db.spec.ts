import { PlatformModules } from '@rustok/platform';
import { moduleContract } from '@rustok/testing';
import * as events from './events.js';
import { ImportsModule } from './imports.module.js';

moduleContract(ImportsModule, {
  packageJson: new URL('../package.json', import.meta.url),
  events,
  with: [...PlatformModules],
});
