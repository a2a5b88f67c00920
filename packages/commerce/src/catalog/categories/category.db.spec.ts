import { describe, expect, it } from '@jest/globals';
import { Conflict } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../test/answers.js';
import { givenCategories } from '../../../test/given-categories.js';
import { CommerceModule } from '../../commerce.module.js';
import { CategoryService } from './category.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenCategories(t);
const service = () => t.get(CategoryService);

/** The titles of a category's children, in their order. */
async function childrenOf(id: string): Promise<string[]> {
  const answer = await t.graphql('query ($id: ID!) { adminCategory(id: $id) { children { nodes { title } } } }', {
    id,
  });
  const { children } = dataOf<{ children: { nodes: { title: string }[] } }>(answer, 'adminCategory');
  return children.nodes.map(({ title }) => title);
}

const titles = (breadcrumbs: readonly { readonly title: string }[]) => breadcrumbs.map(({ title }) => title);

describe('a category', () => {
  it('has texts in languages, a handle of its title and a place below its parent', async () => {
    const [apparel] = await given.branch(['Apparel']);
    const shirts = await given.category('Shirts & blouses', {
      parentId: apparel?.id ?? null,
      descriptionHtml: '<p onclick="x()">Light</p>',
      image: { url: '/shirts.jpg', altText: 'A shirt' },
      seo: { title: 'Buy shirts' },
    });

    expect(shirts).toMatchObject({
      handle: 'shirts-blouses',
      version: 1,
      level: 2,
      isActive: true,
      description: 'Light',
      descriptionHtml: '<p>Light</p>',
      image: { url: '/shirts.jpg', altText: 'A shirt' },
      seo: { title: 'Buy shirts' },
      translations: [{ locale: 'en', title: 'Shirts & blouses' }],
    });
    expect(titles(shirts.breadcrumbs)).toEqual(['Apparel', 'Shirts & blouses']);
  });

  it('changes what a request names, at the version that was seen', async () => {
    const { id } = await given.category('Tea', { seo: { title: 'Teas' } });

    const changed = await service().update(t.ctx, { id, version: 1, handle: 'teas', isActive: false });
    expect(changed).toMatchObject({
      version: 2,
      handle: 'teas',
      title: 'Tea',
      isActive: false,
      seo: { title: 'Teas' },
    });
    expect(await service().update(t.ctx, { id, version: 1, handle: 'teas' })).toMatchObject({ version: 2 });
    await expect(service().update(t.ctx, { id, version: 1, title: 'Other' })).rejects.toThrow(Conflict);
  });

  it('shares its handle with no other of the shop, and with one of another shop', async () => {
    const { handle } = await given.category('Tea');

    await expect(given.category('Tea')).rejects.toMatchObject({ code: 'HANDLE_TAKEN' });
    expect(await given.category('Tea', {}, t.otherTenant)).toMatchObject({ handle });
  });

  it('is refused in a language that the shop has not, and without a title', async () => {
    const { id } = await given.category('Tea');

    await expect(given.category('Thee', { locale: 'nl' })).rejects.toMatchObject({ code: 'LOCALE_NOT_ENABLED' });
    await expect(service().update(t.ctx, { id, version: 1, removeTranslations: ['en'] })).rejects.toMatchObject({
      code: 'TITLE_MISSING',
    });
  });

  it('does not exist for another shop', async () => {
    const { id } = await given.category('Tea');
    const gone = { code: 'CATEGORY_NOT_FOUND' };

    await expect(service().get(t.otherTenant, id)).rejects.toMatchObject(gone);
    await expect(service().move(t.otherTenant, { id, version: 1, parentId: null })).rejects.toMatchObject(gone);
    await expect(service().delete(t.otherTenant, { id, version: 1 })).rejects.toMatchObject(gone);
    await expect(given.category('Cups', { parentId: id }, t.otherTenant)).rejects.toMatchObject({
      code: 'PARENT_NOT_FOUND',
    });
  });
});

describe('a moved category', () => {
  it('takes along what is below it, in as many statements for many as for one', async () => {
    const [root, a, b] = await given.branch(['Root', 'A', 'B']);
    const target = await given.category('Target');
    const one = await t.statements(() => service().move(t.ctx, { id: a?.id ?? '', version: 1, parentId: target.id }));
    expect(titles((await service().get(t.ctx, b?.id ?? '')).breadcrumbs)).toEqual(['Target', 'A', 'B']);

    for (let number = 0; number < 20; number += 1) await given.category(`C${number}`, { parentId: b?.id ?? null });
    const many = await t.statements(() =>
      service().move(t.ctx, { id: a?.id ?? '', version: 2, parentId: root?.id ?? '' }),
    );
    expect(many).toHaveLength(one.length);
    expect((await service().get(t.ctx, b?.id ?? '')).level).toBe(3);
  });

  it('stands where it was put among its siblings', async () => {
    const root = await given.category('Root');
    const [one, two, three] = [
      await given.category('1', { parentId: root.id }),
      await given.category('2', { parentId: root.id }),
      await given.category('3', { parentId: root.id, position: 0 }),
    ];
    expect(await childrenOf(root.id)).toEqual(['3', '1', '2']);

    await service().move(t.ctx, { id: two.id, version: 1, position: 1 });
    expect(await childrenOf(root.id)).toEqual(['3', '2', '1']);
    await service().move(t.ctx, { id: three.id, version: 1 });
    expect(await childrenOf(root.id)).toEqual(['2', '1', '3']);
    await service().move(t.ctx, { id: one.id, version: 1, position: 0 });
    expect(await childrenOf(root.id)).toEqual(['1', '2', '3']);
  });

  it('comes neither below itself nor deeper than ten levels', async () => {
    const branch = await given.branch(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    const [first, second] = branch;
    const other = await given.category('Other');
    await given.category('Below', { parentId: other.id });

    await expect(
      service().move(t.ctx, { id: first?.id ?? '', version: 1, parentId: branch[4]?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'CATEGORY_CYCLE' });
    await expect(
      service().move(t.ctx, { id: other.id, version: 1, parentId: branch[8]?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'CATEGORY_TOO_DEEP' });
    await expect(given.category('11', { parentId: branch[9]?.id ?? '' })).rejects.toMatchObject({
      code: 'CATEGORY_TOO_DEEP',
    });
    await expect(service().move(t.ctx, { id: second?.id ?? '', version: 7, parentId: null })).rejects.toThrow(Conflict);
  });

  it('makes no circle with another that is moved at the same time, however often', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await given.category(`One ${round}`);
      const other = await given.category(`Other ${round}`);
      const outcomes = await Promise.allSettled([
        service().move(t.ctx, { id: one.id, version: 1, parentId: other.id }),
        service().move(t.ctx, { id: other.id, version: 1, parentId: one.id }),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const reason = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
      expect(reason).toMatchObject([{ code: 'CATEGORY_CYCLE' }]);
    }
  });

  it('is kept from a circle and from a wrong path by the table itself', async () => {
    const [a, b] = await given.branch(['A', 'B']);
    const set = (path: readonly (string | undefined)[], parent: string | null, id: string | undefined) =>
      t.superuser.query('UPDATE rustok.commerce_categories SET path = $1, parent_id = $2 WHERE id = $3', [
        path,
        parent,
        id,
      ]);

    await expect(set([a?.id, b?.id, a?.id], b?.id ?? '', a?.id)).rejects.toMatchObject({
      constraint: 'ck_commerce_categories__path',
    });
    await expect(set([b?.id, a?.id], b?.id ?? '', a?.id)).rejects.toMatchObject({
      constraint: 'fk_commerce_categories__parent_path',
    });
    await expect(set([a?.id, b?.id], null, b?.id)).rejects.toMatchObject({
      constraint: 'ck_commerce_categories__path',
    });
  });
});

describe('a deleted category', () => {
  it('is kept while it has children, unless they move up into its place', async () => {
    const root = await given.category('Root');
    const before = await given.category('Before', { parentId: root.id });
    const gone = await given.category('Gone', { parentId: root.id });
    await given.category('After', { parentId: root.id });
    const child = await given.category('Child 1', { parentId: gone.id });
    await given.category('Child 2', { parentId: gone.id });
    await given.category('Grandchild', { parentId: child.id });

    await expect(service().delete(t.ctx, { id: gone.id, version: 1 })).rejects.toMatchObject({
      code: 'CATEGORY_HAS_CHILDREN',
    });
    await service().delete(t.ctx, { id: gone.id, version: 1, children: 'MOVE_UP' });

    expect(await childrenOf(root.id)).toEqual(['Before', 'Child 1', 'Child 2', 'After']);
    expect(await childrenOf(child.id)).toEqual(['Grandchild']);
    expect(await service().get(t.ctx, child.id)).toMatchObject({ version: 2, level: 2, parentId: root.id });
    await expect(service().get(t.ctx, gone.id)).rejects.toMatchObject({ code: 'CATEGORY_NOT_FOUND' });
    expect(await service().get(t.ctx, before.id)).toMatchObject({ version: 1 });
  });

  it('makes roots of the children of a root', async () => {
    const [root, child] = await given.branch(['Root', 'Child']);

    await service().delete(t.ctx, { id: root?.id ?? '', version: 1, children: 'MOVE_UP' });

    expect(await service().get(t.ctx, child?.id ?? '')).toMatchObject({ level: 1, parentId: null });
  });
});
