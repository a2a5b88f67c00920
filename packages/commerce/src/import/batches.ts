export interface BatchLimits<Item> {
  readonly items: number;
  /** Of what `weigh` says of the items. An item that weighs more is a batch of its own. */
  readonly weight: number;
  readonly weigh: (item: Item) => number;
}

/** Cuts a stream into batches, as it comes. What came before a failure of the stream is the last batch. */
export async function* batches<Item>(source: AsyncIterable<Item>, limits: BatchLimits<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  let weight = 0;
  let failure: { readonly error: unknown } | null = null;
  try {
    for await (const item of source) {
      batch.push(item);
      weight += limits.weigh(item);
      if (batch.length < limits.items && weight < limits.weight) continue;
      yield batch;
      batch = [];
      weight = 0;
    }
  } catch (error) {
    failure = { error };
  }
  if (batch.length > 0) yield batch;
  if (failure) throw failure.error;
}
