import { describe, expect, it } from '@jest/globals';
import { ImportsModule } from '@rustok/imports';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { FULL_FILE } from '../../test/full-file.js';
import { importsIn } from '../../test/imports-in.js';
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
