import type { Migration } from '@rustok/core';
import { m20261120_imports_001_create_imports } from './m20261120_imports_001_create_imports.js';
import { m20261120_imports_002_create_exports } from './m20261120_imports_002_create_exports.js';

export const migrations: readonly Migration[] = [
  m20261120_imports_001_create_imports,
  m20261120_imports_002_create_exports,
];
