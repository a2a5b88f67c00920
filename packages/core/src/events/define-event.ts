import { z } from 'zod';

type PayloadShape = z.ZodObject;

/** How an older version of a payload is read: its schema, and the step to the next version. */
export interface EarlierVersion {
  readonly payload: PayloadShape;
  upcast(payload: never): unknown;
}

export interface EventDefinition<Payload extends PayloadShape = PayloadShape> {
  /** `<module>.<concept>.<past tense>`. */
  readonly type: string;
  readonly version: number;
  /** `<module>.<concept>`: the kind of thing whose events are numbered one after another. */
  readonly aggregateType: string;
  /** The payload's field that holds the aggregate's id. */
  readonly aggregate: string;
  readonly payload: Payload;
  readonly earlier: Readonly<Record<number, EarlierVersion>>;
}

export type PayloadOf<Definition> = Definition extends EventDefinition<infer Payload> ? z.infer<Payload> : never;

const TYPE = /^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/;

/**
 * Declares an event. Its payload carries ids, versions and the facts that changed, never entities.
 * A changed payload needs a new version, and the former one moves to `earlier` with its upcast.
 */
export function defineEvent<Payload extends PayloadShape>(
  type: string,
  options: {
    readonly version: number;
    readonly aggregate: keyof z.infer<Payload> & string;
    readonly payload: Payload;
    readonly earlier?: Readonly<Record<number, EarlierVersion>>;
  },
): EventDefinition<Payload> {
  if (!TYPE.test(type)) throw new TypeError(`"${type}" is not of the form <module>.<concept>.<past tense>.`);
  const { version, aggregate, payload, earlier = {} } = options;
  if (version > 1 && !earlier[version - 1]) {
    throw new TypeError(`${type} v${version} must say how v${version - 1} is read.`);
  }
  const aggregateType = type.slice(0, type.lastIndexOf('.'));
  return { type, version, aggregateType, aggregate, payload, earlier };
}

/** Reads a stored payload of this or an earlier version. Throws when it fits no known schema. */
export function readPayload<Definition extends EventDefinition>(
  definition: Definition,
  schemaVersion: number,
  payload: unknown,
): PayloadOf<Definition> {
  let current = payload;
  for (let version = schemaVersion; version < definition.version; version += 1) {
    const earlier = definition.earlier[version];
    if (!earlier) throw new TypeError(`${definition.type} v${version} can no longer be read.`);
    current = earlier.upcast(earlier.payload.parse(current) as never);
  }
  if (schemaVersion > definition.version) {
    throw new TypeError(
      `${definition.type} v${schemaVersion} is newer than this program, which knows v${definition.version}.`,
    );
  }
  return definition.payload.parse(current) as PayloadOf<Definition>;
}
