import { Logger } from '@nestjs/common';
import type { ModuleDefinition } from '@rustok/core';

const logger = new Logger('ModuleSettings');

export type Settings = Readonly<Record<string, unknown>>;

/**
 * Stored settings as the module's schema reads them. A value that a newer schema no longer takes
 * falls back to its default and is logged: one bad setting must not take a whole tenant down.
 */
export function readSettings({ slug, settings: schema }: ModuleDefinition, stored: Settings): Settings {
  const first = schema.safeParse(stored);
  if (first.success) return first.data;

  const refused = new Set(first.error.issues.map(({ path }) => String(path[0])));
  logger.warn(`Settings of "${slug}" that it no longer takes follow its defaults: ${[...refused].join(', ')}.`);
  const rest = Object.entries(stored).filter(([name]) => !refused.has(name));
  return schema.parse(Object.fromEntries(rest));
}
