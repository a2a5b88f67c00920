import type { CommandInput } from '@rustok/core';

type Value = CommandInput['options'][string];

export function textOf(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** `a, b,` is the list of `a` and `b`. */
export function listOf(value: Value): string[] | undefined {
  return textOf(value)
    ?.split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}
