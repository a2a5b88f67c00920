import type { Provider } from '@nestjs/common';
import type { RustokOptions } from '../module/options.js';
import type { ModuleDefinition } from '../module/definition.js';
import type { ModuleRegistry } from '../module/registry.js';
import { CONSTRAINT_ERRORS } from '../module/tokens.js';
import type { ConstraintErrors } from './database-errors.js';
import { DatabasePools } from './database-pools.js';
import { TenantDb } from './tenant-db.js';

export function databaseProviders({ database }: RustokOptions, { modules }: ModuleRegistry): Provider[] {
  return [
    {
      provide: DatabasePools,
      useFactory: () =>
        DatabasePools.open(
          database,
          modules.flatMap(({ entities }) => entities),
        ),
    },
    { provide: CONSTRAINT_ERRORS, useValue: constraintErrors(modules) },
    TenantDb,
  ];
}

function constraintErrors(modules: readonly ModuleDefinition[]): ConstraintErrors {
  return Object.fromEntries(modules.flatMap((module) => Object.entries(module.constraintErrors)));
}
