import type { Type } from '@nestjs/common';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { LazyMetadataStorage } from '@nestjs/graphql/dist/schema-builder/storages/lazy-metadata.storage.js';

interface Declared {
  readonly typeFn?: () => unknown;
}

/** The part of Nest's storage that its types keep to themselves. */
interface Storage {
  readonly fieldResolvers: readonly Declared[];
  readonly metadataByTargetCollection: {
    readonly storageList: readonly { readonly fields: { getAll(): readonly Declared[] } }[];
  };
}

/**
 * Evaluates the types of all declared fields once, as Nest does later while it builds the schema:
 * too late for a type that is first named there.
 */
export function evaluateThunks(resolvers: readonly Type[]): void {
  LazyMetadataStorage.load([...resolvers]);
  const { fieldResolvers, metadataByTargetCollection } = TypeMetadataStorage as unknown as Storage;
  const declared: readonly Declared[] = [
    ...TypeMetadataStorage.getQueriesMetadata(),
    ...TypeMetadataStorage.getMutationsMetadata(),
    ...TypeMetadataStorage.getSubscriptionsMetadata(),
    ...fieldResolvers,
    ...metadataByTargetCollection.storageList.flatMap(({ fields }) => fields.getAll()),
  ];
  for (const { typeFn } of declared) {
    try {
      typeFn?.();
    } catch {
      // Nest reports it with the names of class and field.
    }
  }
}
