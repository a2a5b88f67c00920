import { PlatformModules } from '@rustok/platform';
import { run } from '../../src/run.js';
import { RatingsModule } from './ratings.js';

// A server that knows nothing of the module whose type it adds to.
await run([PlatformModules, RatingsModule], async () => undefined);
