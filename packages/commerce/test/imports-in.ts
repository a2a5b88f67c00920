import type { RequestContext } from '@rustok/core';
import type { ModuleTest } from '@rustok/testing';

const IMPORT = `id status isDryRun encoding separator
  columns { name field samples } unusedColumns { column cells firstLine } failure { line code message }
  progress { rows createdCount updatedCount unchangedCount refusedCount problemCount noteCount undoneCount conflictCount }`;

export interface ImportAnswer {
  readonly id: string;
  readonly status: string;
  readonly progress: Readonly<Record<string, number>>;
  readonly unusedColumns: readonly { readonly column: string }[];
  readonly columns: readonly { readonly name: string; readonly field: string | null }[];
  readonly failure: { readonly code: string; readonly line: number } | null;
}

type Options = Readonly<Record<string, string>>;

/** Imports as a client asks for them, in the test's shop or another tenant's. */
export function importsIn(t: ModuleTest, tenant?: () => RequestContext) {
  const to = () => (tenant ? { tenant: tenant() } : {});

  async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const { data, errors } = await t.graphql(query, variables, to());
    if (errors) throw new Error(JSON.stringify(errors));
    return data ?? {};
  }

  async function mutate(name: string, input: Record<string, unknown>): Promise<ImportAnswer> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { import { ${IMPORT} } userErrors { code message field } } }`;
    const { [name]: payload } = (await ask(query, { input })) as Record<
      string,
      { import: ImportAnswer | null; userErrors: unknown[] }
    >;
    if (!payload?.import) throw Object.assign(new Error(JSON.stringify(payload)), { userErrors: payload?.userErrors });
    return payload.import;
  }

  return {
    ask,
    mutate,

    async upload(
      file: string | Uint8Array,
      { importer = 'shopify-products', ...options }: Options = {},
    ): Promise<string> {
      const given = Object.entries(options).map(([name, value]) => ({ name, value }));
      const { id } = await mutate('importCreate', { importer, fileName: 'products.csv', options: given });
      await this.put(id, file);
      return id;
    },

    async put(id: string, file: string | Uint8Array): Promise<unknown> {
      const response = await t.http(`/api/v1/imports/${id}/file`, {
        ...to(),
        method: 'PUT',
        headers: { 'content-type': 'text/csv' },
        body: file,
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw Object.assign(new Error(JSON.stringify(answer)), answer);
      return answer;
    },

    async start(id: string, options: { readonly isDryRun?: boolean } = {}): Promise<ImportAnswer> {
      return mutate('importStart', { id, ...options });
    },

    async run(file: string | Uint8Array, options: Options = {}): Promise<ImportAnswer> {
      const id = await this.upload(file, options);
      await this.start(id);
      await t.deliver();
      return this.get(id);
    },

    async get(id: string): Promise<ImportAnswer> {
      const { import: found } = await ask(`query ($id: ID!) { import(id: $id) { ${IMPORT} } }`, { id });
      return found as ImportAnswer;
    },

    async handles(): Promise<string[]> {
      const { rows } = await t.superuser.query<{ handle: string }>(
        'SELECT handle FROM rustok.commerce_products WHERE tenant_id = $1 ORDER BY handle',
        [(tenant?.() ?? t.ctx).tenant.id],
      );
      return rows.map(({ handle }) => handle);
    },
  };
}
