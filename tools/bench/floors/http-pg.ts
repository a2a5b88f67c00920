import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { FloorStatement } from '../src/paths/floor-statements.js';

interface Floor {
  readonly databaseUrl: string;
  readonly tenantId: string;
  readonly poolSize: number;
  /** By path. */
  readonly statements: Readonly<Record<string, FloorStatement>>;
}

// What Node and pg can do at best with the same rows: one prepared statement, a pool, no framework.
process.once('message', ({ databaseUrl, tenantId, poolSize, statements }: Floor) => {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSize,
    options: `-c search_path=rustok,public -c rustok.tenant_id=${tenantId}`,
  });
  let count = 0;

  async function answer(path: string, response: ServerResponse): Promise<void> {
    const statement = statements[path];
    if (!statement) return end(response, 404, '');
    count += 1;
    const values = statement.values[count % statement.values.length] ?? [];
    const { rows } = await pool.query<{ answer: string }>({ name: path, text: statement.text, values: [...values] });
    end(response, 200, statement.isJson ? (rows[0]?.answer ?? '[]') : JSON.stringify(rows));
  }

  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      answer(request.url ?? '', response).catch((error: unknown) => end(response, 500, String(error)));
    });
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
process.once('disconnect', () => process.exit());

function end(response: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(text);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
  response.end(body);
}
