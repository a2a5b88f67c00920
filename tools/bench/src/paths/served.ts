import pg from 'pg';
import type { FloorStatement } from './floor-statements.js';

/** What the index serves to the tenant's visitors. */
export interface Served {
  readonly tenantId: string;
  readonly generation: number;
  readonly locale: string;
  readonly documents: number;
}

/** @throws Error when the tenant has no index */
export async function served(client: pg.Client, tenant: string): Promise<Served> {
  const { rows } = await client.query<Served>(
    `SELECT t.id AS "tenantId", g.generation, g.locales[1] AS locale,
            (SELECT count(*)::int FROM rustok.index_documents d
              WHERE d.tenant_id = t.id AND d.source = 'products' AND d.generation = g.generation) AS documents
       FROM rustok.tenants t JOIN rustok.index_generations g ON g.tenant_id = t.id
      WHERE t.slug = $1 AND g.source = 'products' AND g.state = 'active'`,
    [tenant],
  );
  if (!rows[0]) throw new Error(`The tenant "${tenant}" has no index of products.`);
  return rows[0];
}

/** The values are constants of the statement: the floor serves one tenant only. */
export function fillIn(statement: FloorStatement, { tenantId, generation, locale }: Served): FloorStatement {
  const literal = (text: string) => pg.escapeLiteral(text);
  const text = statement.text
    .replaceAll(':tenant', `${literal(tenantId)}::uuid`)
    .replaceAll(':generation', String(generation))
    .replaceAll(':locale', literal(locale));
  return { ...statement, text };
}
