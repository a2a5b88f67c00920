import { TenantDirectory } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import { TenantModule } from '../tenant.module.js';
import { TenantService } from '../tenants/tenant.service.js';
import { LocaleDisabled, LocaleEnabled } from './locale.events.js';
import { LocaleService } from './locale.service.js';

const t = moduleTest(TenantModule);

const locales = async (ctx = t.ctx) => (await t.get(TenantDirectory).byId(ctx.tenant.id)).locales;

describe("a tenant's locale", () => {
  it('is added once, and to nobody else', async () => {
    await Promise.all(Array.from({ length: 5 }, () => t.get(LocaleService).add(t.ctx, 'de')));

    expect(await locales()).toEqual(['en', 'de']);
    expect(await locales(t.otherTenant)).toEqual(['en']);
    expect((await t.events(LocaleEnabled)).map(({ payload }) => payload.locale)).toEqual(['en', 'de']);
  });

  it('is removed', async () => {
    await t.get(LocaleService).add(t.ctx, 'de');
    await t.get(LocaleService).remove(t.ctx, 'de');

    expect(await locales()).toEqual(['en']);
    expect(await t.events(LocaleDisabled)).toMatchObject([{ payload: { locale: 'de' } }]);
    await expect(t.get(LocaleService).remove(t.ctx, 'de')).rejects.toMatchObject({ code: 'LOCALE_NOT_FOUND' });
  });

  it('stays while it is the default, also when both change at once', async () => {
    await expect(t.get(LocaleService).remove(t.ctx, 'en')).rejects.toMatchObject({ code: 'LOCALE_IS_DEFAULT' });

    await t.get(LocaleService).add(t.ctx, 'de');
    const outcomes = await Promise.allSettled([
      t.get(LocaleService).remove(t.ctx, 'de'),
      t.get(TenantService).update(t.ctx, { version: 1, defaultLocale: 'de' }),
    ]);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const tenant = await t.get(TenantDirectory).byId(t.ctx.tenant.id);
    expect(tenant.locales).toContain(tenant.defaultLocale);
  });

  it.each(['', 'EN', 'english', 'en_US', 'en-us', "en'; DROP", 'en\0'])('cannot be %j', async (locale) => {
    await expect(t.get(LocaleService).add(t.ctx, locale)).rejects.toMatchObject({ code: 'LOCALE_INVALID' });
  });
});
