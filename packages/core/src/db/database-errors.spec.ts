import { QueryFailedError } from 'typeorm';
import { Conflict, NotFound, Unavailable } from '../errors/domain-error.js';
import { translateDatabaseError } from './database-errors.js';

const constraints = { uq_notes__title: () => new Conflict('TITLE_TAKEN', 'Taken.') };
const failure = (code: string, constraint?: string) => Object.assign(new Error('driver'), { code, constraint });

describe('an error of the database', () => {
  it("is the module's own error when it violates a named constraint", () => {
    const error = failure('23505', 'uq_notes__title');

    expect(translateDatabaseError(error, constraints)).toMatchObject({ code: 'TITLE_TAKEN', cause: error });
    expect(translateDatabaseError(new QueryFailedError('INSERT', [], error), constraints)).toMatchObject({
      code: 'TITLE_TAKEN',
    });
  });

  it.each(['ECONNREFUSED', '57P01', '53300', '08006', '08P01'])('is a passing one: %s', (code) => {
    expect(translateDatabaseError(failure(code), constraints)).toMatchObject({
      kind: 'Unavailable',
      code: 'DATABASE_UNAVAILABLE',
      retryAfter: 1,
    });
  });

  it.each(['40001', '40P01', '55P03', '57014'])('is one of being busy: %s', (code) => {
    expect(translateDatabaseError(failure(code), constraints)).toBeInstanceOf(Unavailable);
    expect(translateDatabaseError(failure(code), constraints)).toMatchObject({ code: 'DATABASE_BUSY' });
  });

  it.each([
    ['a domain error', new NotFound('NOTE_NOT_FOUND', 'No.')],
    ['a violated constraint that nobody named', failure('23505', 'uq_other')],
    ['a mistake in SQL', failure('42601', 'uq_notes__title')],
    ['no object', 'text'],
    ['nothing', undefined],
  ])('stays as it is otherwise: %s', (_, error) => {
    expect(translateDatabaseError(error, constraints)).toBe(error);
  });
});
