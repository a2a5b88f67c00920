import { TenantModule } from '@rustok/tenant';
import { moduleContract } from '@rustok/testing';
import { IndexModule } from './index.module.js';

moduleContract(IndexModule, {
  packageJson: new URL('../package.json', import.meta.url),
  with: [TenantModule],
  systemAccess: {
    // The workers look over all tenants for what is to be done; each is then worked on as itself.
    index_dirty: ['SELECT'],
    index_generations: ['SELECT'],
  },
});
