import { defineModule } from '../../src/index.js';
import { FaultController } from './fault.controller.js';
import { FaultResponse } from './fault.dto.js';
import { FaultResolver, NoteFaultsResolver } from './fault.resolver.js';

/** Fails in every way there is, and says of some operations nothing. */
export const FaultsModule = defineModule({
  slug: 'faults',
  name: 'Faults',
  description: 'What the specs of the edge are about.',
  version: '0.1.0',
  permissions: ['faults:read'],
  resolvers: [FaultResolver, NoteFaultsResolver],
  controllers: [FaultController],
  types: [FaultResponse],
});
