import type { Composable } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { NotesModule } from './notes.module.js';

/** As an application has it: what the specs run `rustok` on. */
export const modules: readonly Composable[] = [PlatformModules, NotesModule];
