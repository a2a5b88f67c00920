import { ImportsModule } from '@rustok/imports';
import { PlatformModules } from '@rustok/platform';
import { CommerceModule } from '../../src/commerce.module.js';

export const modules = [PlatformModules, ImportsModule, CommerceModule];
