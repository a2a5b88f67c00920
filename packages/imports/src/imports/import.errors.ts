import { Conflict, Forbidden, Invalid, NotFound } from '@rustok/core';

export const importNotFound = () => new NotFound('IMPORT_NOT_FOUND', 'There is no import with this id.');

export const importNotPossible = (action: string, status: string) =>
  new Conflict('IMPORT_NOT_POSSIBLE', `An import that is "${status}" cannot do this now.`, {
    facts: { action, status },
  });

export const importerUnknown = (name: string, names: readonly string[]) =>
  new Invalid('IMPORTER_UNKNOWN', `There is no importer "${name.slice(0, 64)}" here; there are: ${names.join(', ')}.`);

export const importForbidden = (permission: string) =>
  new Forbidden('FORBIDDEN', `This needs the permission ${permission}.`);

export const uploadReplaced = () => new Conflict('UPLOAD_REPLACED', 'The file was uploaded anew by somebody else.');

export const fileTooLarge = (maxBytes: number) =>
  new Invalid('BODY_TOO_LARGE', `The file is larger than ${Math.floor(maxBytes / 1_048_576)} MiB.`);

export const columnUnknown = (column: string) =>
  new Invalid('IMPORT_COLUMN_UNKNOWN', `The file has no column "${column.slice(0, 100)}".`);

export const fieldUnknown = (field: string) =>
  new Invalid('IMPORT_FIELD_UNKNOWN', `The importer knows no field "${field.slice(0, 100)}".`);

export const columnsMissing = (labels: readonly string[]) =>
  new Invalid('IMPORT_COLUMNS_MISSING', `No column of the file is: ${labels.join(', ')}.`);
