import type { ApolloServerOptions } from '@apollo/server';
import { LRUCache } from 'lru-cache';

type Persisted = Exclude<ApolloServerOptions<object>['persistedQueries'], false | undefined>;
type KeyValueCache = NonNullable<Persisted['cache']>;

const PREFIX = 'apq:';
/** Characters of all documents that clients taught this process. */
const MAX_SIZE = 4_000_000;

/** Documents by their hash: those of the manifest for good, and those that clients sent with their hash while there is room. */
export class PersistedDocuments implements KeyValueCache {
  private readonly taught = new LRUCache<string, string>({ maxSize: MAX_SIZE, sizeCalculation: (text) => text.length });

  constructor(private readonly listed: ReadonlyMap<string, string>) {}

  isListed(hash: string): boolean {
    return this.listed.has(hash);
  }

  async get(key: string): Promise<string | undefined> {
    const hash = key.slice(PREFIX.length);
    return this.listed.get(hash) ?? this.taught.get(hash);
  }

  async set(key: string, document: string): Promise<void> {
    this.taught.set(key.slice(PREFIX.length), document);
  }

  async delete(key: string): Promise<void> {
    this.taught.delete(key.slice(PREFIX.length));
  }
}
