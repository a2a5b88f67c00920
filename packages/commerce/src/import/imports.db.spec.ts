import { describe, expect, it } from '@jest/globals';
import { TenantDb } from '@rustok/core';
import { ImportsModule, ImportSteps } from '@rustok/imports';
import { ImportAdvanced } from '@rustok/imports/events';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { FULL_FILE } from '../../test/full-file.js';
import { fileOf } from '../../test/import-file.js';
import { importsIn, type ImportAnswer } from '../../test/imports-in.js';
import { ProductCreated } from '../catalog/product/product.events.js';
import { ProductStore } from '../catalog/storage/product-store.js';
import { CommerceModule } from '../commerce.module.js';

const t = moduleTest(PlatformModules, ImportsModule, CommerceModule);
const imports = importsIn(t);

describe('an uploaded file', () => {
  it('becomes products in the background, with a report', async () => {
    const id = await imports.upload(FULL_FILE);
    expect(await imports.get(id)).toMatchObject({ status: 'READY', encoding: 'utf-8', separator: ',' });

    await imports.start(id);
    await t.deliver();

    expect(await imports.get(id)).toMatchObject({
      status: 'COMPLETED',
      progress: { createdCount: 2, refusedCount: 0, rows: 3 },
      unusedColumns: expect.arrayContaining([
        { column: 'Google Shopping / MPN', cells: 1, firstLine: 2 },
        { column: 'Price / International', cells: 1, firstLine: 2 },
      ]),
    });
    expect(await imports.handles()).toEqual(['card', 'linen-shirt']);
  });

  it('is only tried in a dry run, which tells just what a run does', async () => {
    const id = await imports.upload(FULL_FILE);
    await imports.start(id, { isDryRun: true });
    await t.deliver();
    const rehearsed = await imports.get(id);
    expect(rehearsed).toMatchObject({ status: 'COMPLETED', isDryRun: true, progress: { createdCount: 2 } });
    expect(await imports.handles()).toEqual([]);

    await imports.start(id);
    await t.deliver();
    const { progress, unusedColumns } = await imports.get(id);
    expect({ progress, unusedColumns }).toEqual({
      progress: rehearsed.progress,
      unusedColumns: rehearsed.unusedColumns,
    });
    expect(await imports.handles()).toEqual(['card', 'linen-shirt']);
  });
});

describe('an import that is undone', () => {
  const first = fileOf(
    { Handle: 'tea', Title: 'Tea', 'Variant Price': '5', 'Variant SKU': 'T', 'Image Src': 'https://example.com/1.jpg' },
    { Handle: 'mug', Title: 'Mug', 'Variant Price': '9', 'Variant SKU': 'M' },
    { Handle: 'pot', Title: 'Pot', 'Variant Price': '19', 'Variant SKU': 'P' },
  );
  const second = fileOf(
    { Handle: 'tea', Title: 'Green tea', 'Variant Price': '6', 'Variant SKU': 'X', 'Image Src': '' },
    { Handle: 'mug', Title: 'Mug', 'Variant Price': '10', 'Variant SKU': 'M' },
    { Handle: 'new', Title: 'New', 'Variant Price': '1', 'Variant SKU': 'T' },
  );

  async function undo(id: string, force = false): Promise<ImportAnswer> {
    await imports.mutate('importUndo', { id, force });
    await t.deliver();
    return imports.get(id);
  }

  it('leaves the shop as it was before', async () => {
    await imports.run(first);
    const before = await shopOf();
    const { id } = await imports.run(second);
    expect(await imports.handles()).toContain('new');

    expect(await undo(id)).toMatchObject({ status: 'UNDONE', progress: { undoneCount: 3, conflictCount: 0 } });
    expect(await shopOf()).toEqual(before);
  });

  it('leaves alone what somebody has changed since, unless it is forced', async () => {
    await imports.run(first);
    const before = await shopOf();
    const { id } = await imports.run(second);
    await imports.run(fileOf({ Handle: 'mug', Title: 'My mug' }));

    expect(await undo(id)).toMatchObject({ progress: { undoneCount: 2, conflictCount: 1 } });
    const { import: told } = (await imports.ask(
      'query ($id: ID!) { import(id: $id) { rows { nodes { key outcome undo undoCode } } } }',
      { id },
    )) as { import: { rows: { nodes: unknown[] } } };
    expect(told.rows.nodes).toContainEqual({
      key: 'mug',
      outcome: 'updated',
      undo: 'conflict',
      undoCode: 'PRODUCT_CHANGED_SINCE',
    });

    expect(await undo(id, true)).toMatchObject({ progress: { undoneCount: 3, conflictCount: 0 } });
    expect(await shopOf()).toEqual(before);
  });
});

describe('a run of many batches', () => {
  const file = fileOf(
    ...Array.from({ length: 350 }, (_, index) => ({
      Handle: `p-${index}`,
      Title: `Product ${index}`,
      'Variant Price': index === 349 ? 'free' : '1',
      'Variant SKU': `S-${index}`,
    })),
  );

  it('is one batch for each event, and each delivered as often as it likes', async () => {
    const id = await imports.upload(file);
    await imports.start(id);
    await t.deliver({ times: 2 });

    expect(await imports.get(id)).toMatchObject({ progress: { rows: 350, createdCount: 349, refusedCount: 1 } });
    const response = await t.http(`/api/v1/imports/${id}`);
    const seen = { 'if-none-match': response.headers.get('etag') ?? '' };
    expect((await t.http(`/api/v1/imports/${id}`, { headers: seen })).status).toBe(304);
    expect(seen['if-none-match']).not.toBe('"4"');
    expect(await t.events(ProductCreated)).toHaveLength(349);
    expect((await t.events(ImportAdvanced)).length).toBeGreaterThanOrEqual(4);
  });

  it('stands still while it is paused, and goes on where it was', async () => {
    const id = await imports.upload(file);
    await imports.start(id);
    const [started] = await t.events(ImportAdvanced);
    await t.get(TenantDb).write(t.ctx, (tx) => t.get(ImportSteps).take(tx, id, started?.payload.step ?? 0));
    expect(await imports.mutate('importPause', { id })).toMatchObject({
      status: 'PAUSED',
      progress: { createdCount: 100 },
    });
    await t.deliver();
    expect(await imports.get(id)).toMatchObject({ status: 'PAUSED', progress: { createdCount: 100 } });

    await imports.mutate('importResume', { id });
    await t.deliver();
    expect(await imports.get(id)).toMatchObject({ status: 'COMPLETED', progress: { createdCount: 349 } });
  });

  it('tells of each record in a file', async () => {
    const { id } = await imports.run(file);
    const csv = await (await t.http(`/api/v1/imports/${id}/report?outcome=refused`)).text();
    expect(csv.split('\n')[1]).toMatch(/^351,p-349,refused,Variant Price,AMOUNT_INVALID,/);
    const ndjson = await (await t.http(`/api/v1/imports/${id}/report?format=ndjson`)).text();
    expect(ndjson.trim().split('\n')).toHaveLength(350);
  });
});

describe('a file with trouble in it', () => {
  it('loses only the lines beside a quote that never closes', async () => {
    const lines = [
      'Handle,Title,Variant Price',
      'a,A,1',
      'b,"B,1',
      ...Array.from({ length: 9 }, (_, i) => `c${i},C,1`),
    ];
    const { status, progress } = await imports.run(lines.join('\n'));
    expect({ status, progress }).toMatchObject({ status: 'COMPLETED', progress: { createdCount: 8 } });
  });

  it('is read with semicolons, in Windows-1252, and with columns that somebody explains', async () => {
    const text = 'Slug;Name;Variant Price\ncafé-creme;Café crème brûlée;1\n'.replace('café-creme', 'cafe-creme');
    const id = await imports.upload(Buffer.from(text, 'latin1'));
    await expect(imports.start(id)).rejects.toMatchObject({ userErrors: [{ code: 'IMPORT_COLUMNS_MISSING' }] });
    const mapping = [
      { column: 'Slug', field: 'handle' },
      { column: 'Name', field: 'title' },
    ];
    await imports.mutate('importUpdate', { id, version: 3, mapping });
    await imports.start(id);
    await t.deliver();
    expect(await imports.get(id)).toMatchObject({ encoding: 'windows-1252', progress: { createdCount: 1 } });
  });

  it('sells nothing of what Shopify had oversold, and says so', async () => {
    const { id } = await imports.run(
      fileOf({
        Handle: 'a',
        Title: 'A',
        'Body (HTML)': '<p onclick="x()">Hi</p><script>x()</script>',
        'Variant Inventory Tracker': 'shopify',
        'Variant Inventory Qty': '-3',
        'Variant Inventory Policy': 'deny',
      }),
    );
    const csv = await (await t.http(`/api/v1/imports/${id}/report`)).text();
    expect(csv).toContain('INVENTORY_NEGATIVE');
    expect(csv).toContain('DESCRIPTION_CLEANED');
  });
});

/** What staff see of all products, but for versions and times. */
async function shopOf(): Promise<unknown> {
  const { rows } = await t.superuser.query<{ id: string }>(
    'SELECT id FROM rustok.commerce_products WHERE tenant_id = $1 ORDER BY id',
    [t.ctx.tenant.id],
  );
  const stored = await t.get(ProductStore).getMany(
    t.ctx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id }) => stored.get(id)?.state);
}

describe('an import', () => {
  const file = (count: number) =>
    fileOf(
      ...Array.from({ length: count }, (_, index) => ({
        Handle: `p-${index}`,
        Title: `Product ${index}`,
        'Variant Price': '1',
        'Variant SKU': `S-${index}`,
      })),
    );

  it('is nobody’s business in another tenant, and nothing for strangers', async () => {
    const { id } = await imports.run(file(1));
    const others = importsIn(t, () => t.otherTenant);

    expect(await others.ask('query ($id: ID!) { import(id: $id) { id } imports { nodes { id } } }', { id })).toEqual({
      import: null,
      imports: { nodes: [] },
    });
    await expect(others.mutate('importUndo', { id })).rejects.toMatchObject({
      userErrors: [{ code: 'IMPORT_NOT_FOUND' }],
    });
    expect((await t.http(`/api/v1/imports/${id}/report`, { tenant: t.otherTenant })).status).toBe(404);
    expect((await t.http(`/api/v1/imports/${id}/report`, { as: 'anonymous' })).status).toBe(401);
  });

  it('is made once for each key', async () => {
    const input = { importer: 'shopify-products', idempotencyKey: 'monday' };
    const [first, second] = [await imports.mutate('importCreate', input), await imports.mutate('importCreate', input)];
    expect(second.id).toBe(first.id);
  });

  it('costs as many statements for each batch, however many products are in it', async () => {
    const counts: number[] = [];
    for (const [count, tenant] of [
      [5, t.otherTenant],
      [100, t.ctx],
    ] as const) {
      const shop = importsIn(t, () => tenant);
      const id = await shop.upload(file(count));
      await shop.start(id);
      const { rows } = await t.superuser.query<{ step: number }>(
        'SELECT step FROM rustok.imports_imports WHERE id = $1',
        [id],
      );
      const step = () => t.get(TenantDb).write(tenant, (tx) => t.get(ImportSteps).take(tx, id, rows[0]?.step ?? 0));
      counts.push((await t.statements(step)).length);
    }
    expect(counts[0]).toBe(counts[1]);
  });

  it('that is only tried tells nobody, and leaves no trace but its report', async () => {
    const id = await imports.upload(file(3));
    await imports.start(id, { isDryRun: true });
    await t.deliver();

    expect(await t.events(ProductCreated)).toEqual([]);
    const { rows } = await t.superuser.query(
      `SELECT FROM rustok.sys_audit WHERE tenant_id = $1 AND changes::text LIKE '%commerce_products%'`,
      [t.ctx.tenant.id],
    );
    expect(rows).toEqual([]);
  });

  it('takes no file that is none, and no second start while it runs', async () => {
    const id = await imports.upload(file(150));
    await imports.start(id);
    await expect(imports.start(id)).rejects.toMatchObject({ userErrors: [{ code: 'IMPORT_NOT_POSSIBLE' }] });
    const empty = await imports.mutate('importCreate', { importer: 'shopify-products' });
    await expect(imports.put(empty.id, '')).rejects.toMatchObject({ code: 'FILE_EMPTY' });
    await expect(imports.put(empty.id, Buffer.from('PK\u0003\u0004...'))).rejects.toMatchObject({
      code: 'FILE_NOT_TEXT',
    });
    await expect(imports.start(empty.id)).rejects.toMatchObject({ userErrors: [{ code: 'IMPORT_NOT_POSSIBLE' }] });
    await expect(imports.mutate('importCreate', { importer: 'nobody' })).rejects.toMatchObject({
      userErrors: [{ code: 'IMPORTER_UNKNOWN' }],
    });
  });
});
