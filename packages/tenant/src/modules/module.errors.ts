import { Conflict, NotFound } from '@rustok/core';

export const moduleUnknown = (slug: string) =>
  new NotFound('MODULE_UNKNOWN', `This application has no module "${slug.slice(0, 40)}".`);

export const moduleAlwaysOn = (slug: string) =>
  new Conflict('MODULE_ALWAYS_ON', `"${slug}" is part of the platform and always on.`);

export const dependenciesMissing = (slug: string, missing: readonly string[]) =>
  new Conflict('MODULE_DEPENDENCIES_MISSING', `"${slug}" needs these to be switched on first: ${missing.join(', ')}.`, {
    facts: { module: slug, missing: missing.join(',') },
  });

export const requiredByOthers = (slug: string, dependents: readonly string[]) =>
  new Conflict('MODULE_REQUIRED', `"${slug}" is needed by these, which are on: ${dependents.join(', ')}.`, {
    facts: { module: slug, requiredBy: dependents.join(',') },
  });
