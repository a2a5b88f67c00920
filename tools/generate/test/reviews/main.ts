import { PlatformModules } from '@rustok/platform';
import { run } from '@rustok/server/run';
import { loadExample } from './example.js';

// A server that knows nothing of products.
await run([PlatformModules, await loadExample()], async () => undefined);
