// Written by `rustok modules sync` from modules.toml; change that file instead.
import { CommerceModule } from '@rustok/commerce';
import type { Composable } from '@rustok/core';
import { ImportsModule } from '@rustok/imports';
import { PlatformModules } from '@rustok/platform';

export const modules: readonly Composable[] = [PlatformModules, ImportsModule, CommerceModule];
