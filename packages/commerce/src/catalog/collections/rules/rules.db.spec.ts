import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import fc from 'fast-check';
import { givenCategories } from '../../../../test/given-categories.js';
import { givenCollections } from '../../../../test/given-collections.js';
import { given as givenIn } from '../../../../test/given.js';
import { isNamedBy, type OracleProduct } from '../../../../test/rule-oracle.js';
import { CommerceModule } from '../../../commerce.module.js';
import { CategoryProductsService } from '../../categories/assignment/category-products.service.js';
import type { CreateProductRequest } from '../../product/create-product.dto.js';
import { ProductTypeService } from '../../types/product-type.service.js';
import { CollectionService } from '../collection.service.js';
import { RULE_COLUMNS, type CollectionRule, type CollectionRuleColumn } from './rule-columns.js';
import { RulesPreviewService } from './rules-preview.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = { ...givenIn(t), ...givenCollections(t), ...givenCategories(t) };

const WORDS = ['Tea', 'TEA pot', 'чай', 'Чайник', 'Große Straße', 'mug%_', 'İstanbul', 'ΟΔΟΣ'];
const word = fc.constantFrom(...WORDS);
const AMOUNTS = ['0', '5', '9.90', '10', '20.5'];

const arbitraryProduct = fc.record({
  title: word,
  vendor: fc.option(word),
  productType: fc.option(word),
  tags: fc.uniqueArray(word, { maxLength: 3 }),
  isOptioned: fc.boolean(),
  color: fc.option(fc.constantFrom('red', 'green')),
  power: fc.option(fc.constantFrom('5', '40.5', '100')),
  category: fc.nat(3),
  variants: fc.array(
    fc.record({
      price: fc.option(fc.constantFrom(...AMOUNTS)),
      before: fc.option(fc.constantFrom(...AMOUNTS)),
      grams: fc.option(fc.constantFrom(0, 100, 180.5, 1000)),
      stock: fc.constantFrom(0, 3, 10),
      isTracked: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
type Wanted = ReturnType<typeof arbitraryProduct.generate>['value'];

function toRequest({ title, vendor, productType, tags, isOptioned, color, power, variants }: Wanted, index: number) {
  const values = ['S', 'Großer Becher', 'чашка'];
  const shown = isOptioned ? variants : variants.slice(0, 1);
  return {
    title,
    handle: `p-${index}`,
    vendor,
    productType,
    tags,
    ...(productType === 'Tea' && {
      attributes: [
        { key: 'color', value: color },
        { key: 'power', value: power },
      ],
    }),
    ...(isOptioned && { options: [{ name: 'Size', values: shown.map((_, at) => ({ name: values[at] ?? '' })) }] }),
    variants: shown.map(({ price, before, grams, stock, isTracked }, at) => ({
      ...(isOptioned && { optionValues: [values[at] ?? ''] }),
      ...(price !== null && { price, ...(before !== null && { compareAtPrice: before }) }),
      grams,
      inventoryQuantity: stock,
      inventoryTracked: isTracked,
    })),
  } as CreateProductRequest;
}

const CONDITIONS = {
  text: fc.oneof(word, fc.constantFrom('t', 'ea', 'ЧАЙ', 'strasse', 'straße', '%', 'S', 'гроссе', 'default', 'i')),
  money: fc.constantFrom(...AMOUNTS),
  number: fc.constantFrom('0', '3', '100', '180.5', '500'),
  flag: fc.constant(''),
  attribute: fc.constantFrom('RED', 'green', '5', '40.5', 'e', '0'),
} as const;

function arbitraryRule(categoryIds: readonly string[]): fc.Arbitrary<CollectionRule> {
  const columns = fc.constantFrom(...(Object.keys(RULE_COLUMNS) as CollectionRuleColumn[]));
  return columns.chain((column) => {
    const { kind, relations } = RULE_COLUMNS[column];
    return fc.constantFrom(...relations).chain((relation): fc.Arbitrary<CollectionRule> => {
      const isCompared = relation === 'GREATER_THAN' || relation === 'LESS_THAN';
      const usual = kind === 'id' ? fc.constantFrom(...categoryIds) : CONDITIONS[kind];
      return fc.record({
        column: fc.constant(column),
        relation: fc.constant(relation),
        condition: kind === 'attribute' && isCompared ? CONDITIONS.number : usual,
        ...(kind === 'attribute' && { attributeKey: fc.constantFrom('color', 'power') }),
      });
    });
  });
}

async function products(): Promise<{ all: OracleProduct[]; categoryIds: string[] }> {
  const [root, child] = await given.branch(['Root', 'Child']);
  const other = await given.category('Other');
  const branches = [[], [root?.id ?? ''], [root?.id ?? '', child?.id ?? ''], [other.id]];
  await t.get(ProductTypeService).create(t.ctx, {
    name: 'Tea',
    attributes: [
      {
        key: 'color',
        name: 'Color',
        kind: 'choice',
        choices: [
          { key: 'red', name: 'Rot' },
          { key: 'green', name: 'Grün' },
        ],
      },
      { key: 'power', name: 'Power', kind: 'decimal' },
    ],
  });
  const all: OracleProduct[] = [];
  for (const [index, wanted] of fc.sample(arbitraryProduct, { numRuns: 60, seed: 7 }).entries()) {
    const { id } = await given.draftProduct(toRequest(wanted, index));
    const branch = branches[wanted.category] ?? [];
    const own = branch.slice(-1);
    for (const category of own) await t.get(CategoryProductsService).add(t.ctx, { id: category, productIds: [id] });
    const product = await given.stored(id);
    all.push({ product, categories: own, branches: branch });
  }
  return { all, categoryIds: [root?.id ?? '', child?.id ?? '', other.id] };
}

describe('the rules of a collection', () => {
  it('name in SQL what they name in plain words', async () => {
    const { all, categoryIds } = await products();
    const sets = fc.record({
      appliedDisjunctively: fc.boolean(),
      rules: fc.array(arbitraryRule(categoryIds), { minLength: 1, maxLength: 3 }),
    });
    let named = 0;

    await fc.assert(
      fc.asyncProperty(sets, async (set) => {
        const { productIds, productsCount } = await t.get(RulesPreviewService).preview(t.ctx, set, 100);
        const rules = { match: set.appliedDisjunctively ? ('any' as const) : ('all' as const), rules: set.rules };
        const expected = all.filter((each) => isNamedBy(rules, each)).map(({ product }) => product.id);
        expect(productIds).toEqual(expected.toSorted());
        expect(productsCount).toBe(expected.length);
        if (expected.length > 0 && expected.length < all.length) named += 1;
      }),
      { numRuns: 500 },
    );
    // A test of rules that name nothing, or everything, would say little.
    expect(named).toBeGreaterThan(100);
  });

  it.each([
    [['VENDOR', 'GREATER_THAN', 'a'], 'RULE_RELATION_INVALID'],
    [['TITLE', 'CONTAINS', ' '], 'RULE_CONDITION_INVALID'],
    [['VARIANT_PRICE', 'EQUALS', '1.999'], 'RULE_CONDITION_INVALID'],
    [['VARIANT_PRICE', 'EQUALS', '-1'], 'RULE_CONDITION_INVALID'],
    [['VARIANT_WEIGHT', 'LESS_THAN', '1e3'], 'RULE_CONDITION_INVALID'],
    [['PRODUCT_CATEGORY_ID', 'EQUALS', 'tea'], 'RULE_CONDITION_INVALID'],
    [['PRODUCT_ATTRIBUTE', 'EQUALS', 'red'], 'RULE_ATTRIBUTE_MISSING'],
  ] as const)('are refused where they do not fit: %j', async (rule, code) => {
    const refused = given.collection('Tea', { ruleSet: given.ruleSet(['TAG', 'EQUALS', 'a'], rule) });

    await expect(refused).rejects.toMatchObject({ code: 'RULES_INVALID', fields: [{ code }] });
  });

  it('look at no other shop’s products', async () => {
    await given.draftProduct({ title: 'Tea', vendor: 'Uji' }, t.otherTenant);
    const set = given.ruleSet(['VENDOR', 'EQUALS', 'Uji']);

    expect(await t.get(RulesPreviewService).preview(t.ctx, set)).toEqual({ productsCount: 0, productIds: [] });
  });

  it('are evaluated anew for a product that changes, moves its stock or changes its category', async () => {
    const tea = await given.category('Tea');
    const collection = await given.collection('Cheap tea', {
      ruleSet: given.ruleSet(
        ['VARIANT_PRICE', 'LESS_THAN', '10'],
        ['VARIANT_INVENTORY', 'GREATER_THAN', '0'],
        ['PRODUCT_CATEGORY_ID_WITH_DESCENDANTS', 'EQUALS', tea.id],
      ),
    });
    const product = await given.draftProduct({ title: 'Sencha', variants: [{ price: '9', inventoryQuantity: 2 }] });
    await t.deliver();
    expect(await given.members(collection.id)).toEqual([]);

    await t.get(CategoryProductsService).add(t.ctx, { id: tea.id, productIds: [product.id] });
    await t.deliver();
    expect(await given.members(collection.id)).toEqual([product.id]);

    await given.setStock(product.variants[0]?.id ?? '', 0);
    await t.deliver({ times: 2 });
    expect(await given.members(collection.id)).toEqual([]);
  });

  it('are evaluated anew for the products of a type that changes, drafts too', async () => {
    const collection = await given.collection('Tops', { ruleSet: given.ruleSet(['TYPE', 'EQUALS', 'Tops']) });
    const types = t.get(ProductTypeService);
    const { id, version } = await types.create(t.ctx, { name: 'Shirts' });
    const [draft, shown] = [
      await given.draftProduct({ handle: 'draft', productType: 'Shirts' }),
      await given.publishedProduct({ handle: 'shown', productType: 'Shirts' }),
    ];
    await t.deliver({ times: 2 });

    await types.update(t.ctx, { id, version, name: 'Tops' });
    await t.deliver({ times: 2 });

    expect((await given.members(collection.id)).toSorted()).toEqual([draft.id, shown.id].toSorted());
  });

  it('are tried again on all products when they change, with the progress to be seen', async () => {
    const collection = await given.collection('Tea', { ruleSet: given.ruleSet(['TITLE', 'CONTAINS', 'tea']) });
    const [tea, pot] = [await given.draftProduct({ title: 'Green tea' }), await given.draftProduct({ title: 'Pot' })];
    await t.deliver();
    expect(await given.members(collection.id)).toEqual([tea.id]);

    const service = t.get(CollectionService);
    const ruleSet = given.ruleSet(['TITLE', 'CONTAINS', 'pot']);
    const changed = await service.update(t.ctx, { id: collection.id, version: 2, ruleSet });
    expect(changed).toMatchObject({ evaluation: { isDone: false, evaluatedCount: 0, totalCount: 2 } });
    await t.deliver({ times: 2 });
    expect(await given.members(collection.id)).toEqual([pot.id]);
    expect(await service.get(t.ctx, collection.id)).toMatchObject({
      evaluation: { isDone: true, evaluatedCount: 2, totalCount: 2 },
    });

    await service.update(t.ctx, { id: collection.id, version: 3, ruleSet: null });
    await t.deliver();
    expect(await given.members(collection.id)).toEqual([]);
  });
});
