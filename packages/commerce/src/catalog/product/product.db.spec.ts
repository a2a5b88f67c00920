import { describe, expect, it } from '@jest/globals';
import { Conflict, NotFound } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { given as givenIn } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';
import { ProductPublished } from './product.events.js';
import { ProductService } from './product.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);

describe('a published product', () => {
  it('is indexed once, however often its event is delivered', async () => {
    const { id, version } = await given.draftProduct({ handle: 'tea' });
    await t.get(ProductService).publish(t.ctx, { id, version });

    await t.deliver({ times: 2 });

    expect(await t.index('products')).toMatchObject([{ id, handle: 'tea' }]);
  });

  it('is refused to a caller who saw another version, and emits nothing', async () => {
    const { id, version } = await given.draftProduct();

    await expect(t.get(ProductService).publish(t.ctx, { id, version: version + 1 })).rejects.toThrow(Conflict);
    expect(await t.events(ProductPublished)).toEqual([]);
  });

  it('does not exist for another tenant', async () => {
    const { id } = await given.draftProduct();

    await expect(t.get(ProductService).get(t.otherTenant, id)).rejects.toThrow(NotFound);
  });
});
