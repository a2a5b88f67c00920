import { describe, expect, it } from '@jest/globals';
import { en } from './en.js';
import { ru } from './ru.js';

const places = (text: string) => text.match(/\{\w+\}/g) ?? [];

describe('the Russian words', () => {
  it.each(Object.entries(en))('for %s have the same places to fill in', (key, english) => {
    expect(places(ru[key as keyof typeof en])).toEqual(places(english));
  });
});
