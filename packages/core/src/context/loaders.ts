import DataLoader from 'dataloader';
import { isId } from '../ids/id.js';
import type { RequestContext } from './request-context.js';

/** Loads many at once; a key that the map lacks is null. Its identity is the loader's identity. */
export type LoaderFunction<Key, Value> = (
  ctx: RequestContext,
  keys: readonly Key[],
) => Promise<ReadonlyMap<Key, Value>>;

/** The DataLoaders of one request. */
export class Loaders {
  private readonly byFunction = new Map<unknown, DataLoader<unknown, unknown>>();

  load<Key, Value>(ctx: RequestContext, batch: LoaderFunction<Key, Value>, key: Key): Promise<Value | null> {
    let loader = this.byFunction.get(batch) as DataLoader<Key, Value | null> | undefined;
    if (!loader) {
      loader = new DataLoader<Key, Value | null>(async (keys) => {
        const found = await batch(ctx, keys);
        return keys.map((each) => found.get(each) ?? null);
      });
      this.byFunction.set(batch, loader as DataLoader<unknown, unknown>);
    }
    return loader.load(asStored(key));
  }
}

/** What was found has its ids in lower case, as PostgreSQL writes them; callers need not. */
function asStored<Key>(key: Key): Key {
  if (typeof key !== 'string') return key;
  const lowered = key.toLowerCase();
  return isId(lowered) ? (lowered as Key & string) : key;
}
