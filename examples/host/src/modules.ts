import { CommerceModule } from '@rustok/commerce';
import { PlatformModules } from '@rustok/platform';

/** What the application is given, and the `rustok` command. */
export const modules = [PlatformModules, CommerceModule];
