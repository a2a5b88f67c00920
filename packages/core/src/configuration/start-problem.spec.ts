import { describe, expect, it } from '@jest/globals';
import { Conflict, Unavailable } from '../errors/domain-error.js';
import { startProblem } from './start-problem.js';

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', address: '::1', port: 5432 });

describe('the sentence on what keeps a program from starting', () => {
  it('says where no database answers, however deep the reason lies', () => {
    const unavailable = new Unavailable('DATABASE_UNAVAILABLE', 'The database cannot be reached.', {
      cause: new AggregateError([refused], 'several'),
    });
    expect(startProblem(unavailable)).toBe('No PostgreSQL answers at ::1:5432; start it, or correct DATABASE_URL.');
  });

  it('says what to run when the roles are missing', () => {
    expect(startProblem(Object.assign(new Error('role "rustok_app" does not exist'), { code: '22023' }))).toContain(
      'rustok migrate',
    );
  });

  it('gives the code of a domain error', () => {
    expect(startProblem(new Conflict('SLUG_TAKEN', 'The slug is taken.'))).toBe('The slug is taken. (SLUG_TAKEN)');
  });

  it('is the message of an error that nobody foresaw, without its stack', () => {
    expect(startProblem(new TypeError('odd'))).toBe('odd');
    expect(startProblem('odd')).toBe('odd');
  });
});
