import { moduleContract } from '@rustok/testing';
import { OutboxModule } from './outbox.module.js';

moduleContract(OutboxModule, {
  packageJson: new URL('../package.json', import.meta.url),
  systemAccess: {
    // The relay reads all tenants' events and, by a right on that column alone, marks them; retention deletes.
    sys_events: ['SELECT', 'DELETE'],
    sys_event_receipts: ['SELECT', 'DELETE'],
  },
});
