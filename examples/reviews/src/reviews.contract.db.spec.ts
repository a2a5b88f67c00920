import { CommerceModule } from '@rustok/commerce';
import { PlatformModules } from '@rustok/platform';
import { moduleContract } from '@rustok/testing';
import * as events from './events.js';
import { ReviewsModule } from './reviews.module.js';

moduleContract(ReviewsModule, {
  packageJson: new URL('../package.json', import.meta.url),
  events,
  with: [PlatformModules, CommerceModule].flat(),
});
