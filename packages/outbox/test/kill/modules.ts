import { OutboxModule } from '../../src/index.js';
import { AnyTenantModule } from '../probe/any-tenant.module.js';
import { ProbeModule } from '../probe/probe.module.js';

/** What every victim is composed of, and the spec that counts what they did. */
export const modules = [OutboxModule, ProbeModule, AnyTenantModule];
