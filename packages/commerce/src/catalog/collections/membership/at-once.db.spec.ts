import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { givenCollections } from '../../../../test/given-collections.js';
import { given as givenIn } from '../../../../test/given.js';
import { CommerceModule } from '../../../commerce.module.js';
import { CollectionService } from '../collection.service.js';
import { CollectionProductsService } from './collection-products.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = { ...givenIn(t), ...givenCollections(t) };

describe('a collection that is evaluated, filled and emptied at the same time', () => {
  it('keeps nobody waiting for each other, and ends as the rules and the hands say', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 8; number += 1)
      ids.push((await given.draftProduct({ title: `P ${number}`, vendor: number < 4 ? 'Uji' : 'Assam' })).id);
    const { id } = await given.collection('All', { ruleSet: given.ruleSet(['VENDOR', 'EQUALS', 'Uji']) });
    await t.deliver();
    const members = t.get(CollectionProductsService);
    const service = t.get(CollectionService);

    for (let round = 0; round < 8; round += 1) {
      const vendor = round % 2 === 0 ? 'Assam' : 'Uji';
      const { version } = await service.get(t.ctx, id);
      await service.update(t.ctx, { id, version, ruleSet: given.ruleSet(['VENDOR', 'EQUALS', vendor]) });
      await Promise.all([
        t.deliver(),
        members.add(t.ctx, { id, productIds: ids.slice(2, 6).toReversed() }),
        members.remove(t.ctx, { id, productIds: ids.slice(6) }),
        members
          .reorder(t.ctx, { id, moves: [{ id: ids[round % 2 === 0 ? 0 : 7] ?? '', newPosition: 0 }] })
          .catch(() => null),
      ]);
    }
    await t.deliver();

    expect((await given.members(id)).toSorted()).toEqual(ids.slice(0, 6).toSorted());
  });
});
