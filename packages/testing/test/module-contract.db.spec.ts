import { definerRightsProblems } from '../src/contract/definer-rights.js';
import { entityProblems } from '../src/contract/entities.js';
import { eventProblems } from '../src/contract/events.js';
import { namingProblems } from '../src/contract/names.js';
import { nullabilityProblems } from '../src/contract/nullability.js';
import { openApiProblems } from '../src/contract/open-api.js';
import { operationProblems } from '../src/contract/operations.js';
import { rehearseMigrations } from '../src/contract/rehearsal.js';
import { tableAccessProblems } from '../src/contract/table-access.js';
import { tenantKeyProblems } from '../src/contract/tenant-keys.js';
import { tenantPolicyProblems } from '../src/contract/tenant-policies.js';
import { moduleTest } from '../src/index.js';
import { BrokenModule } from './broken/broken.module.js';
import { Undeclared, Undefined } from './broken/broken.resolver.js';

const t = moduleTest(BrokenModule);
const { definition } = BrokenModule;
const tables = ['broken_leaky', 'broken_shared', 'stray'];

describe('the contract of a module that breaks it', () => {
  it('names wrong names', () => {
    const problems = namingProblems(definition, { name: '@example/damaged', version: '0.2.0' }, tables, {});

    expect(problems).toEqual([
      'the package is "@example/damaged", the module "broken"',
      'the package has version 0.2.0, the module 0.1.0',
      'the table stray does not begin with broken_',
      'the consumer other.consumer does not begin with broken.',
    ]);
  });

  it('names events that are not what the module says', () => {
    expect(eventProblems(definition, [Undeclared], [])).toEqual([
      'other.thing.happened does not begin with broken.',
      'broken.thing.undefined is declared and not defined',
      'other.thing.happened is declared and not defined',
      'broken.thing.undeclared is defined and not declared',
      'unknown.thing.happened is consumed and nobody emits it',
    ]);
    expect(eventProblems({ ...definition, emits: [Undefined, Undefined], consumers: [] }, [Undefined], [])).toEqual([
      'broken.thing.undefined is declared twice',
    ]);
  });

  it('names operations that say nothing of access, and permissions that nobody declared', () => {
    expect(operationProblems(definition)).toEqual([
      'BrokenResolver.brokenThingCreate has neither @Allow nor @Public',
      'BrokenController.list has neither @Allow nor @Public',
      'BrokenResolver.adminBrokenThing asks for things:read, which the module does not declare',
      'ElsewhereResolver.count asks for things:list, which the module does not declare',
    ]);
  });

  it('names bodies that OpenAPI, the validator and GraphQL see differently', () => {
    expect(openApiProblems(t.application, definition)).toEqual([
      'BrokenRequest.unchecked is described, and not validated',
      'BrokenRequest.hidden is validated, and not described: give it a decorator of core',
      'BrokenRequest.name is required in one place only',
      'BrokenRequest.name is required in REST or in BrokenInput only',
      'BrokenPart.size lacks maximum 9',
      'BrokenPart.size is required in REST or in BrokenPartInput only',
    ]);
  });

  it('names root fields and added fields that are not nullable', () => {
    expect(nullabilityProblems(t.application, definition)).toEqual([
      'Query.brokenThing is not nullable',
      'Elsewhere.brokenCount is not nullable',
    ]);
  });

  it('names what a down-migration leaves behind', async () => {
    const rehearsal = await rehearseMigrations(definition, []);

    expect(rehearsal.tables).toEqual(tables);
    expect(rehearsal.problems).toContainEqual(expect.stringContaining('after down, left table stray_kept'));
    expect(rehearsal.problems).toContainEqual(expect.stringContaining('after down, left policy stray_kept.'));
  });

  it('names differences between entity and table', async () => {
    expect(await entityProblems(t.application, t.superuser, definition)).toEqual([
      'Leaky declares relations',
      'Leaky declares indices',
      'Leaky declares foreignKeys',
      'broken_leaky.id: the entity says uuid NOT NULL, the table uuid NOT NULL PRIMARY KEY',
      'broken_leaky.name: the entity says character varying(41) NOT NULL DEFAULT y, the table character varying(40) NOT NULL DEFAULT x',
      'broken_leaky.rank is in the entity only',
      'broken_leaky.parentTenantId is in the entity only',
      'broken_leaky.shared_id is in the table only',
      'broken_leaky.audit_id is in the table only',
      'broken_leaky.extra is in the table only',
    ]);
  });

  it('names keys that reach across tenants or modules', async () => {
    expect(await tenantKeyProblems(t.superuser, tables, {})).toEqual([
      'broken_shared has no column tenant_id uuid NOT NULL',
      'the unique key uq_broken_leaky__name of broken_leaky does not begin with tenant_id',
      'the unique key broken_shared_pkey of broken_shared does not begin with tenant_id',
      'the foreign key fk_broken_leaky__shared of broken_leaky does not include tenant_id',
      'the foreign key fk_broken_leaky__audit of broken_leaky leads out of the module, to sys_audit',
    ]);
  });

  it('names tables without the second wall, and policies that open it', async () => {
    expect(await tenantPolicyProblems(t.superuser, tables, {})).toEqual([
      'broken_leaky does not force row-level security on its owner',
      "broken_leaky lacks the tenant's policy with USING and WITH CHECK",
      'the policy everyone of broken_leaky lets public past the tenant',
      'broken_shared has no row-level security',
      'broken_shared does not force row-level security on its owner',
      "broken_shared lacks the tenant's policy with USING and WITH CHECK",
      'the policy system_access of stray lets rustok_system past the tenant',
    ]);
  });

  it('names grants that the list does not give', async () => {
    const problems = await tableAccessProblems(t.superuser, tables, { systemAccess: { stray: ['SELECT', 'UPDATE'] } });

    expect(problems).toEqual([
      expect.stringMatching(/^rustok_app may (MAINTAIN,)?REFERENCES,TRIGGER,TRUNCATE on broken_leaky$/),
      'everybody may SELECT on broken_shared',
      'rustok_system may DELETE on stray',
      'the list lets rustok_system UPDATE on stray, the migrations do not',
    ]);
  });

  it('names functions and views that work with the rights of their owner', async () => {
    expect(await definerRightsProblems(t.superuser)).toEqual([
      'broken_answer() runs as its owner without a fixed search_path',
      'broken_answer() runs as its owner for everybody',
      'the view broken_view shows what its owner sees',
    ]);
  });

  it('is satisfied by exemptions that the module lists', async () => {
    const exemptions = {
      tenantless: ['broken_shared', 'broken_leaky'],
      tableNames: ['stray'],
      systemAccess: { stray: ['SELECT', 'DELETE'] },
    } as const;

    expect(await tenantPolicyProblems(t.superuser, tables, exemptions)).toEqual([]);
    expect(await tableAccessProblems(t.superuser, ['stray'], exemptions)).toEqual([]);
  });
});
