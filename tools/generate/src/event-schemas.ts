import type { EventDefinition, ModuleDefinition } from '@rustok/core';
import { z } from 'zod';
import { jsonFile, type GeneratedFile } from './generated-file.js';

export const EVENTS_FOLDER = 'docs/events';

/** The payload of each event as JSON Schema, in every version that can be read. */
export function eventSchemas(modules: readonly ModuleDefinition[]): GeneratedFile[] {
  return modules.flatMap(({ emits }) => emits).flatMap(versionsOf);
}

function versionsOf({ type, version, payload, earlier }: EventDefinition): GeneratedFile[] {
  const versions = [
    ...Object.entries(earlier).map(([number, each]) => ({ number, schema: each.payload })),
    { number: String(version), schema: payload },
  ];
  return versions.map(({ number, schema }) =>
    jsonFile(`${EVENTS_FOLDER}/${type}.v${number}.json`, {
      $id: `${type}.v${number}`,
      title: `${type}, version ${number}`,
      ...z.toJSONSchema(schema, { target: 'draft-2020-12' }),
    }),
  );
}
