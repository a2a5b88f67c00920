import { createHash } from 'node:crypto';
import { z } from 'zod';

/** As Apollo's tools write it: https://www.apollographql.com/docs/graphos/platform/security/persisted-queries */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
});

/** As Relay's compiler and graphql-codegen write it: documents by their ids. */
const relayManifest = z.record(z.string().min(1), z.string().min(1));

/** The content of a manifest's file, in either form. */
export type OperationManifest = z.infer<typeof apolloManifest> | z.infer<typeof relayManifest>;

/**
 * The documents of a manifest by their ids, and by the SHA-256 of their text, by which automatic persisted queries ask.
 *
 * @throws Error when it is of neither form
 */
export function readManifest(manifest: unknown): ReadonlyMap<string, string> {
  const documents = new Map<string, string>();
  for (const [id, body] of entriesOf(manifest)) {
    documents.set(id, body);
    documents.set(createHash('sha256').update(body).digest('hex'), body);
  }
  return documents;
}

function entriesOf(manifest: unknown): readonly (readonly [string, string])[] {
  const apollo = apolloManifest.safeParse(manifest);
  if (apollo.success) return apollo.data.operations.map(({ id, body }) => [id, body]);
  const relay = relayManifest.safeParse(manifest);
  if (relay.success) return Object.entries(relay.data);
  throw new Error(
    'The manifest of persisted operations is neither of Apollo (format "apollo-persisted-query-manifest", version 1) nor of Relay (documents by id).',
  );
}
