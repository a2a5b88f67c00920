import type { GivenOption } from './check-options.js';

/** Options as they are shown. */
export function toOptions(options: Readonly<Record<string, unknown>>): readonly GivenOption[] {
  return Object.entries(options).map(([name, value]) => ({
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value ?? null),
  }));
}
