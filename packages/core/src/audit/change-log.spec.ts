import { ChangeLog, diffOf } from './change-log.js';

const insert = (number: number) => ({ table: 'notes', id: String(number), action: 'insert' as const });

describe('the changes of a transaction', () => {
  it('are told row by row up to a hundred, and counted beyond', () => {
    const log = new ChangeLog();
    log.add(...Array.from({ length: 100 }, (_, number) => insert(number)));
    expect(log.summary()).toMatchObject({ rows: { length: 100 } });

    log.add({ table: 'notes', id: '1', action: 'delete' });
    expect(log.summary()).toEqual({ counts: { 'insert notes': 100, 'delete notes': 1 } });
    expect(log.subject).toEqual(insert(0));
  });

  it('are taken in any number', () => {
    const log = new ChangeLog();
    log.add(...Array.from({ length: 100_000 }, (_, number) => insert(number)));

    expect(log.summary()).toEqual({ counts: { 'insert notes': 100_000 } });
  });

  it('forget what a savepoint undid', () => {
    const log = new ChangeLog();
    log.add(insert(1), insert(2));
    log.truncate(1);

    expect(log.summary()).toEqual({ rows: [insert(1)] });
  });
});

describe('the difference of a row', () => {
  it('is before and after of each column that differs', () => {
    expect(diffOf({ a: 1, b: [1], c: null, d: 'x' }, { a: 2, b: [1], c: 'c', e: 5 })).toEqual({
      a: [1, 2],
      c: [null, 'c'],
      e: [null, 5],
    });
  });
});

describe('a change that tells of all that belongs to its row', () => {
  const whole = (id: string) => ({
    table: 'notes',
    id,
    action: 'update' as const,
    version: 2,
    diff: { 'texts.en': ['a', 'b'] as const },
    isWhole: true,
  });

  it('stays where the others are counted, unless there are many of it', () => {
    const log = new ChangeLog();
    log.add(whole('1'), ...Array.from({ length: 100 }, (_, number) => insert(number)));
    expect(log.summary()).toEqual({
      counts: { 'update notes': 1, 'insert notes': 100 },
      rows: [{ table: 'notes', id: '1', action: 'update', version: 2, diff: whole('1').diff }],
    });

    log.add(...Array.from({ length: 20 }, (_, number) => whole(String(number))));
    expect(log.summary()).toEqual({ counts: { 'update notes': 21, 'insert notes': 100 } });
  });
});
