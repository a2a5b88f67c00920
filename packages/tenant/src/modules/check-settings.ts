import { Invalid, type ModuleDefinition } from '@rustok/core';
import type { Settings } from './read-settings.js';

const MAX_SIZE = 64_000;

/**
 * Settings that a caller gives: checked by the module's schema, unknown names refused.
 *
 * @throws Invalid `MODULE_SETTINGS_INVALID` with the wrong fields
 */
export function checkSettings({ slug, settings: schema }: ModuleDefinition, given: Settings): void {
  if (JSON.stringify(given, refuseUnstorable).length > MAX_SIZE) {
    throw new Invalid('MODULE_SETTINGS_INVALID', `Settings have at most ${MAX_SIZE} characters as JSON.`);
  }
  const result = schema.strict().safeParse(given);
  if (result.success) return;
  throw new Invalid('MODULE_SETTINGS_INVALID', `The settings of "${slug}" are not valid.`, {
    fields: result.error.issues.map(({ path, message }) => ({
      field: ['settings', ...path.map(String)],
      code: 'MODULE_SETTINGS_INVALID',
      message,
    })),
  });
}

/** PostgreSQL's JSON has neither NUL nor halves of characters. */
function refuseUnstorable(name: string, value: unknown): unknown {
  const isUnstorable = [name, value].some((text) => typeof text === 'string' && /[\0\p{Surrogate}]/u.test(text));
  if (isUnstorable) throw new Invalid('MODULE_SETTINGS_INVALID', 'The settings have characters that are no text.');
  return value;
}
