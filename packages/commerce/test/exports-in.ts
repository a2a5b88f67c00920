import type { RequestContext } from '@rustok/core';
import type { ModuleTest } from '@rustok/testing';
import { importsIn } from './imports-in.js';

interface ExportAnswer {
  readonly status: string;
  readonly fileUrl: string;
}

/** The file that a client gets who asks for an export. */
export function exportsIn(t: ModuleTest) {
  return async (exporter: string, ctx: RequestContext = t.ctx): Promise<string> => {
    const shop = importsIn(t, () => ctx);
    const { exportCreate } = (await shop.ask(
      'mutation ($input: ExportCreateInput!) { exportCreate(input: $input) { export { id } userErrors { code } } }',
      { input: { exporter, options: [] } },
    )) as { exportCreate: { export: { id: string } } };
    await t.deliver();
    const { export: made } = (await shop.ask('query ($id: ID!) { export(id: $id) { status fileUrl } }', {
      id: exportCreate.export.id,
    })) as { export: ExportAnswer };
    if (made.status !== 'COMPLETED') throw new Error(`The export is ${made.status}.`);
    return (await t.http(made.fileUrl, { tenant: ctx })).text();
  };
}
