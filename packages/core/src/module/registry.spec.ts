import fc from 'fast-check';
import { defineModule } from './define-module.js';
import type { ModuleInit } from './definition.js';
import { ModuleRegistry } from './registry.js';

const module = (slug: string, init: Partial<ModuleInit> = {}) =>
  defineModule({ slug, name: slug, description: slug, version: '0.1.0', ...init }).definition;

describe('the registry of modules', () => {
  it('puts each module after those it depends on, in whatever order they are given', () => {
    const modules = [
      module('core1', { kind: 'platform' }),
      module('a'),
      module('b', { dependencies: ['a'] }),
      module('c', { dependencies: ['a', 'b'] }),
      module('d', { dependencies: ['c'] }),
    ];

    fc.assert(
      fc.property(fc.shuffledSubarray(modules, { minLength: modules.length }), (shuffled) => {
        expect(new ModuleRegistry(shuffled).modules.map(({ slug }) => slug)).toEqual(['core1', 'a', 'b', 'c', 'd']);
      }),
    );
  });

  it('puts platform modules first', () => {
    const { modules } = new ModuleRegistry([module('a'), module('z', { kind: 'platform' })]);

    expect(modules.map(({ slug }) => slug)).toEqual(['z', 'a']);
  });

  it('knows who depends on a module', () => {
    const registry = new ModuleRegistry([module('a'), module('b', { dependencies: ['a'] }), module('c')]);

    expect(registry.dependents('a').map(({ slug }) => slug)).toEqual(['b']);
    expect(registry.find('c')?.slug).toBe('c');
    expect(registry.find('nobody')).toBeUndefined();
  });

  it('refuses modules that depend on each other in a circle', () => {
    const circle = [
      module('a', { dependencies: ['b'] }),
      module('b', { dependencies: ['c'] }),
      module('c', { dependencies: ['a'] }),
    ];

    expect(() => new ModuleRegistry(circle)).toThrow('Modules depend on each other in a circle: a → b → c → a.');
  });

  it('refuses a module without what it depends on, and one that is composed twice', () => {
    expect(() => new ModuleRegistry([module('b', { dependencies: ['a'] })])).toThrow(
      'The module "b" depends on "a", which is not composed.',
    );
    expect(() => new ModuleRegistry([module('a'), module('a')])).toThrow('The module "a" is composed twice.');
  });
});

describe('the slug of a module', () => {
  it.each(['', 'Notes', '1a', 'my-notes', 'my_notes', 'a'.repeat(33), 'notes\n'])('is not %j', (slug) => {
    expect(() => module(slug)).toThrow('is no module slug');
  });
});
