import type { RequestContext } from '@rustok/core';

interface Client {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** Notes that no event told of: titled `note 0`, `note 1` and so on, with a few tags and prices. */
export async function writeUnheard(superuser: Client, { tenant }: RequestContext, count: number): Promise<void> {
  await superuser.query(
    `INSERT INTO notes_notes (tenant_id, id, handle, title, body, tags, price)
     SELECT $1, gen_random_uuid(), 'note-' || i, 'note ' || i, 'rare' || i % 1000 || ' common' || i % 3,
            ARRAY['tag' || i % 7, 'tag' || i], i * 37 % 5000
       FROM generate_series(0, $2::int - 1) AS i`,
    [tenant.id, count],
  );
}
