/** A statement of the floor; `:tenant`, `:generation` and `:locale` stand for what the index serves. */
export interface FloorStatement {
  readonly text: string;
  /** Of the requests, one after the other. */
  readonly values: readonly (readonly unknown[])[];
  /** Its one row holds the answer, as JSON. */
  readonly isJson: boolean;
}

export type Wanted =
  | { readonly kind: 'all' }
  | { readonly kind: 'search'; readonly texts: readonly string[] }
  | { readonly kind: 'vendor'; readonly vendors: readonly string[] };

/** A page and one more, which tells that there is another page. */
const ROWS = 21;

const SERVED = `d.tenant_id = :tenant AND d.source = 'products' AND d.generation = :generation AND d.locale = :locale`;
const SCOPE = `d.tenant_id = :tenant AND d.terms && ARRAY[index_scope(:tenant, 'products', :generation, :locale)]`;

export function detailStatements(handles: readonly string[]): Readonly<Record<string, FloorStatement>> {
  const values = handles.map((handle) => [handle]);
  return variants(`SELECT d.id, d.body FROM index_documents d WHERE d.key = $1 AND ${SERVED}`, values);
}

export function listStatements(wanted: Wanted): Readonly<Record<string, FloorStatement>> {
  return variants(direct(wanted), valuesOf(wanted));
}

/** One statement, answered as rows or as the JSON of them, whichever turns out to be cheaper. */
function variants(text: string, values: FloorStatement['values']): Record<string, FloorStatement> {
  return {
    rows: { text, values, isJson: false },
    json: { text: `SELECT json_agg(r)::text AS answer FROM (${text}) r`, values, isJson: true },
  };
}

function direct(wanted: Wanted): string {
  switch (wanted.kind) {
    case 'all':
      return `SELECT d.id, d.body FROM index_sorts s JOIN index_documents d USING (tenant_id, id, source, generation, locale)
        WHERE s.tenant_id = :tenant AND s.source = 'products' AND s.generation = :generation AND s.locale = :locale
          AND s.name = 'id' ORDER BY s.number, s.label, s.id LIMIT ${ROWS}`;
    case 'search':
      return `SELECT d.id, d.body FROM index_documents d WHERE ${SCOPE} AND d.words @@ to_tsquery(index_configuration(:locale), $1)
        ORDER BY ts_rank(d.words, to_tsquery(index_configuration(:locale), $1)) DESC, d.id LIMIT ${ROWS}`;
    case 'vendor':
      return `SELECT d.id, d.body FROM index_documents d WHERE ${SCOPE} AND d.terms && ARRAY[$1] ORDER BY d.id LIMIT ${ROWS}`;
  }
}

/** A search finds its last word by the beginning, as the server does. */
function valuesOf(wanted: Wanted): FloorStatement['values'] {
  switch (wanted.kind) {
    case 'all':
      return [[]];
    case 'search':
      return wanted.texts.map((text) => [`${text.split(' ').join(' & ')}:*`]);
    case 'vendor':
      return wanted.vendors.map((vendor) => [`vendor=${vendor}`]);
  }
}
