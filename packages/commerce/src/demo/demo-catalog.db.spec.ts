import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { RequestContext } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { CommerceModule } from '../commerce.module.js';
import { ProductCreated } from '../catalog/product/product.events.js';
import { ProductService } from '../catalog/product/product.service.js';
import { DemoCatalog } from './demo-catalog.js';

const t = moduleTest(PlatformModules, CommerceModule);

interface DemoBody {
  readonly handle: string;
  readonly title: string;
  readonly description: string;
  readonly availableForSale: boolean;
  readonly featuredImage: { readonly url: string } | null;
}

describe('the demo catalog', () => {
  it('shows every product in each language of the shop, with a picture that is there', async () => {
    const ctx = await demoShop();
    await t.get(DemoCatalog).seed(ctx);
    await t.deliver();

    const english = await documentsIn(ctx, 'en');
    const russian = await documentsIn(ctx, 'ru');
    expect([english.length, russian.length]).toEqual([24, 24]);
    expect(russian.filter(({ title }) => !/\p{Script=Cyrillic}/u.test(title))).toEqual([]);
    expect(english.filter(({ availableForSale }) => !availableForSale)).not.toHaveLength(0);
    for (const { featuredImage, description } of english) {
      expect(description).not.toBe('');
      expect(existsSync(new URL(`../../storefront/public${featuredImage?.url}`, import.meta.url))).toBe(true);
    }
  });

  it('leaves a shop alone that has products', async () => {
    await t.get(DemoCatalog).seed(t.ctx);
    const before = await t.events(ProductCreated);
    await t.get(ProductService).update(t.ctx, { id: before[0]?.payload.productId ?? '', version: 1, title: 'Mine' });

    await t.get(DemoCatalog).seed(t.ctx);

    expect(await t.events(ProductCreated)).toHaveLength(before.length);
    expect(await t.get(ProductService).get(t.ctx, before[0]?.payload.productId ?? '')).toMatchObject({ title: 'Mine' });
  });

  it('fits a shop without its languages and with another money', async () => {
    const ctx = await t.newTenant({ defaultLocale: 'de' });

    await t.get(DemoCatalog).seed(ctx);
    await t.deliver();

    expect(await t.index('products', ctx)).toMatchObject(Array.from({ length: 8 }, () => ({ locale: 'de' })));
  });

  async function demoShop(): Promise<RequestContext> {
    return t.newTenant({ slug: 'demo', locales: ['ru'] });
  }

  async function documentsIn({ tenant, actor, permissions }: RequestContext, locale: string): Promise<DemoBody[]> {
    const ctx = new RequestContext({ tenant, actor, permissions, locale, operation: 'spec' });
    return (await t.index('products', ctx)) as unknown as DemoBody[];
  }
});
