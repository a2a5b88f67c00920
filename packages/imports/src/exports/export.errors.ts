import { Conflict, Forbidden, Invalid, NotFound } from '@rustok/core';

export const exportNotFound = () => new NotFound('EXPORT_NOT_FOUND', 'There is no export with this id.');

export const exportNotReady = (status: string) =>
  new Conflict('EXPORT_NOT_READY', `The file of an export that is "${status}" is not whole.`, { facts: { status } });

export const exportNotPossible = (status: string) =>
  new Conflict('EXPORT_NOT_POSSIBLE', `An export that is "${status}" cannot do this now.`, { facts: { status } });

export const exporterUnknown = (name: string, names: readonly string[]) =>
  new Invalid('EXPORTER_UNKNOWN', `There is no exporter "${name.slice(0, 64)}" here; there are: ${names.join(', ')}.`);

export const exportForbidden = (permission: string) =>
  new Forbidden('FORBIDDEN', `This needs the permission ${permission}.`);
