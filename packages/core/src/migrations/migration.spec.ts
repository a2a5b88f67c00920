import { defineMigration } from './migration.js';
import { protectTenantTable } from './tenant-table.js';

describe('the name of a migration', () => {
  it.each([
    'create_notes',
    'm2026_notes_001_x',
    'm20261120_Notes_001_x',
    'm20261120_notes_1_x',
    'm20261120_notes_001_',
    'm20261120_notes_001_x-y',
  ])('is not %s', (name) => expect(() => defineMigration({ name, up: [], down: [] })).toThrow('is not of the form'));

  it('tells the date, the module, the number and the goal', () => {
    const migration = { name: 'm20261120_notes_001_create_notes', up: [], down: [] };

    expect(defineMigration(migration)).toBe(migration);
  });
});

describe("the protection of a tenant's table", () => {
  it('admits the system only where it is asked to', () => {
    expect(protectTenantTable('notes_notes').join()).not.toContain('rustok_system');
    expect(protectTenantTable('notes_notes', { app: [], system: ['SELECT'] })).toEqual(
      expect.arrayContaining([
        'CREATE POLICY system_access ON notes_notes TO rustok_system USING (true) WITH CHECK (true)',
        'GRANT SELECT ON notes_notes TO rustok_system',
      ]),
    );
  });
});
