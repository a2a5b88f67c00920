import type { CommandInput } from '@rustok/core';
import type { GivenOption } from '../options/check-options.js';

/** Those of a command's options that are the format's own. */
export function givenOptions({ options }: CommandInput, names: readonly string[]): GivenOption[] {
  return names.flatMap((name) => {
    const value = options[name];
    return typeof value === 'string' ? [{ name, value }] : [];
  });
}
