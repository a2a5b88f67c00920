import { isTransactionControl, splitStatements } from './statement-texts.js';

describe('the statements of a simple query', () => {
  it('are cut at semicolons, but not within texts, names and comments', () => {
    expect(splitStatements(`BEGIN; SELECT ';', ";" -- a;b\n FROM x /* ; */; DO $$ a; b $$;`)).toEqual([
      'BEGIN',
      `SELECT ';', ";" -- a;b\n FROM x /* ; */`,
      'DO $$ a; b $$',
    ]);
  });

  it.each([
    'BEGIN READ ONLY',
    'commit',
    'ROLLBACK TO SAVEPOINT part',
    'SET LOCAL search_path = a',
    `SELECT set_config('a', 'b', true)`,
  ])('are not counted when they only control the transaction: %s', (statement) =>
    expect(isTransactionControl(statement)).toBe(true),
  );

  it.each(['SELECT 1', 'UPDATE a SET b = 1', 'SELECT ended FROM a', 'SET ROLE postgres', 'SELECT set_configuration()'])(
    'are counted otherwise: %s',
    (statement) => expect(isTransactionControl(statement)).toBe(false),
  );
});
