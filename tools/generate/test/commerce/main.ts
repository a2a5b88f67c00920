import { CommerceModule } from '@rustok/commerce';
import { PlatformModules } from '@rustok/platform';
import { run } from '@rustok/server/run';

// A server that knows nothing of reviews.
await run([PlatformModules, CommerceModule], async () => undefined);
