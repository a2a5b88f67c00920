import { describe, expect, it } from '@jest/globals';
import { testNames } from './test-names.js';

describe('the names of tests', () => {
  it('stand behind those of their suites, and stay as they are written', () => {
    const source = `
      describe('a product', () => {
        it('has a handle', () => {});
        it.each(['a', 'b'])('is named %j', () => {});
        describe('in the trash', () => { it('is gone', async () => {}); it.skip('comes back', () => {}); it.todo('is emptied'); });
      });
      test('alone', () => {});`;

    expect(testNames(source)).toEqual([
      'a product › has a handle',
      'a product › is named %j',
      'a product › in the trash › is gone',
      'alone',
    ]);
  });

  it('are no other strings', () => {
    expect(testNames(`const it2 = f('x'); t.it; expect('a product').toBe('y'); it(name, () => {});`)).toEqual([]);
  });
});
