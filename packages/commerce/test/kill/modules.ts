import { PlatformModules } from '@rustok/platform';
import { CommerceModule } from '../../src/commerce.module.js';
import { ProbeModule } from './probe.module.js';

/** What every victim is composed of, and the spec that counts what they did. */
export const modules = [PlatformModules, CommerceModule, ProbeModule];
