import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Composable, EventDefinition, RustokModuleRef } from '@rustok/core';
import { moduleTest } from '../module-test.js';
import { entityProblems } from './entities.js';
import { eventProblems } from './events.js';
import { definerRightsProblems } from './definer-rights.js';
import { idempotencyProblems } from './idempotency.js';
import { namingProblems, type PackageJson } from './names.js';
import { openApiProblems } from './open-api.js';
import { openApiQueryProblems } from './open-api-queries.js';
import { operationProblems } from './operations.js';
import { nullabilityProblems } from './nullability.js';
import { rehearseMigrations, type Rehearsal } from './rehearsal.js';
import { tableAccessProblems } from './table-access.js';
import { tenantKeyProblems } from './tenant-keys.js';
import { tenantPolicyProblems } from './tenant-policies.js';

/** What a module departs from the rules in; it stands in the module's own spec, where a reviewer sees it grow. */
export interface ContractExemptions {
  /** Tables named otherwise than `<slug>_…`. */
  readonly tableNames?: readonly string[];
  /** Tables that belong to no tenant. */
  readonly tenantless?: readonly string[];
  /** Unique indexes that hold across tenants. */
  readonly uniqueAcrossTenants?: readonly string[];
  /** What creates without taking an idempotency key, by mutation or `Controller.method`: why it may. */
  readonly withoutIdempotencyKey?: Readonly<Record<string, string>>;
  /** What `rustok_system` may do, by table. */
  readonly systemAccess?: Readonly<Record<string, readonly ('SELECT' | 'INSERT' | 'UPDATE' | 'DELETE')[]>>;
}

export interface ModuleContractOptions extends ContractExemptions {
  /** Of the module's package. */
  readonly packageJson: URL | string;
  /** All that the module's `events.ts` exports; among it are exactly the events that it emits. */
  readonly events?: Readonly<Record<string, unknown>>;
  /** Modules that it needs around it. */
  readonly with?: readonly Composable[];
}

/** Registers the specs that every module passes: its names, events, operations, migrations and tables. */
export function moduleContract(module: RustokModuleRef, options: ModuleContractOptions): void {
  const { definition } = module;
  const others = (options.with ?? []).flat().filter((each) => each.definition.slug !== definition.slug);

  describe(`the contract of ${definition.slug}`, () => {
    const t = moduleTest(module, ...others);
    let rehearsal: Rehearsal;
    beforeAll(async () => {
      rehearsal = await rehearseMigrations(
        definition,
        others.map((other) => other.definition),
      );
    }, 120_000);

    it('names it, its tables and its consumers as its package says', () => {
      const packageJson = JSON.parse(readFileSync(options.packageJson, 'utf8')) as PackageJson;
      expect(namingProblems(definition, packageJson, rehearsal.tables, options)).toEqual([]);
    });

    it('declares the events that it defines, and consumes declared ones', () => {
      const declared = others.flatMap((other) => other.definition.emits);
      expect(eventProblems(definition, Object.values(options.events ?? {}).filter(isEvent), declared)).toEqual([]);
    });

    it('says of each operation who may call it, by permissions that it declares', () => {
      expect(operationProblems(definition)).toEqual([]);
    });

    it('describes in OpenAPI what the validator enforces, and asks for the same in GraphQL', () => {
      expect(openApiProblems(t.application, definition)).toEqual([]);
      expect(openApiQueryProblems(t.application, definition)).toEqual([]);
    });

    it('creates once for each idempotency key', () => {
      expect(idempotencyProblems(t.application, definition, options)).toEqual([]);
    });

    it('makes nullable what answers null while it is switched off', () => {
      expect(nullabilityProblems(t.application, definition)).toEqual([]);
    });

    it('migrates up, down and up again to the same tables', () => {
      expect(rehearsal.problems).toEqual([]);
    });

    it('maps entities to exactly the columns that its migrations make', async () => {
      expect(await entityProblems(t.application, t.superuser, definition)).toEqual([]);
    });

    it('puts the tenant first in every key', async () => {
      expect(await tenantKeyProblems(t.superuser, rehearsal.tables, options)).toEqual([]);
    });

    it("has both walls around every tenant's table", async () => {
      expect(await tenantPolicyProblems(t.superuser, rehearsal.tables, options)).toEqual([]);
    });

    it('grants no more than the platform uses', async () => {
      expect(await tableAccessProblems(t.superuser, rehearsal.tables, options)).toEqual([]);
      expect(await definerRightsProblems(t.superuser)).toEqual([]);
    });
  });
}

function isEvent(value: unknown): value is EventDefinition {
  return typeof value === 'object' && value !== null && 'type' in value && 'aggregate' in value && 'payload' in value;
}
