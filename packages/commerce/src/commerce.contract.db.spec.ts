import { PlatformModules } from '@rustok/platform';
import { moduleContract } from '@rustok/testing';
import { CommerceModule } from './commerce.module.js';
import * as events from './events.js';

moduleContract(CommerceModule, {
  packageJson: new URL('../package.json', import.meta.url),
  events,
  with: PlatformModules,
  withoutIdempotencyKey: {
    categoryCreateFromPath: 'It finds what it made before.',
    'TrashController.restore': 'A product is restored out of the trash, where it is no more then.',
  },
});
