import type { Migration } from '@rustok/core';
import { m20261120_imports_001_create_imports } from './m20261120_imports_001_create_imports.js';

export const migrations: readonly Migration[] = [m20261120_imports_001_create_imports];
