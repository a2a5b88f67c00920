import { Conflict, NotFound, TenantDb, TenantDirectory, type RequestContext } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import { Mark, PAINTING } from '../../test/modules.js';
import { TenantModule } from '../tenant.module.js';
import { ModuleDisabled, ModuleEnabled, ModuleSettingsChanged } from './module.events.js';
import { ModuleService } from './module.service.js';

const t = moduleTest(TenantModule, PAINTING);

const service = () => t.get(ModuleService);
const enabled = async (ctx: RequestContext = t.ctx) => [
  ...(await t.get(TenantDirectory).byId(ctx.tenant.id)).modules.keys(),
];
const marks = async (ctx: RequestContext) =>
  (await t.get(TenantDb).read(ctx, (tx) => tx.find(Mark, {}, { order: { createdAt: 'ASC' } }))).map(({ text }) => text);

describe("a module's switch", () => {
  it('goes off and on again for one tenant, and is told of once', async () => {
    for (let round = 0; round < 2; round += 1) await service().disable(t.ctx, 'pictures');
    expect(await enabled()).toEqual(['canvas', 'paints']);
    expect(await enabled(t.otherTenant)).toEqual(['canvas', 'paints', 'pictures']);

    for (let round = 0; round < 2; round += 1) await service().enable(t.ctx, 'pictures');
    expect(await enabled()).toEqual(['canvas', 'paints', 'pictures']);

    expect(await t.events(ModuleDisabled)).toMatchObject([{ payload: { module: 'pictures' } }]);
    expect((await t.events(ModuleEnabled)).filter(({ payload }) => payload.module === 'pictures')).toHaveLength(2);
  });

  it('stays on while others need the module, and names them', async () => {
    await expect(service().disable(t.ctx, 'canvas')).rejects.toMatchObject({
      code: 'MODULE_REQUIRED',
      message: expect.stringContaining('paints, pictures'),
      facts: { module: 'canvas', requiredBy: 'paints,pictures' },
    });
  });

  it('stays off while the module needs others, and names them', async () => {
    const ctx = await t.newTenant({ modules: [] });

    await expect(service().enable(ctx, 'pictures')).rejects.toMatchObject({
      code: 'MODULE_DEPENDENCIES_MISSING',
      message: expect.stringContaining('canvas, paints'),
      facts: { module: 'pictures', missing: 'canvas,paints' },
    });
    for (const slug of ['canvas', 'paints', 'pictures']) await service().enable(ctx, slug);
    expect(await enabled(ctx)).toEqual(['canvas', 'paints', 'pictures']);
  });

  it('does not come between a module and what it needs, when both are switched at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const ctx = await t.newTenant({ modules: ['canvas'] });
      await Promise.allSettled([service().enable(ctx, 'paints'), service().disable(ctx, 'canvas')]);

      const on = await enabled(ctx);
      expect(on.includes('paints') && !on.includes('canvas')).toBe(false);
    }
  });

  it('does not exist for unknown modules, nor for parts of the platform', async () => {
    for (const slug of ['nothing', '', '../canvas', "canvas' OR 1=1", 'CANVAS', 'x'.repeat(10_000)]) {
      await expect(service().enable(t.ctx, slug)).rejects.toThrow(NotFound);
      await expect(service().disable(t.ctx, slug)).rejects.toMatchObject({ code: 'MODULE_UNKNOWN' });
    }
    await expect(service().disable(t.ctx, 'tenant')).rejects.toMatchObject({ code: 'MODULE_ALWAYS_ON' });
  });
});

describe("a module's hooks", () => {
  it('run in the transaction of the switch, with the settings', async () => {
    const ctx = await t.newTenant({ modules: ['canvas'] });
    await service().updateSettings(ctx, { module: 'paints', version: 0, settings: { color: 'green' } });

    await service().enable(ctx, 'paints');
    await service().disable(ctx, 'paints');

    expect(await marks(ctx)).toEqual(['enabled in green', 'disabled in green']);
  });

  it('leave the switch as it was when they fail, and what they wrote is gone', async () => {
    const ctx = await t.newTenant({ modules: ['canvas'] });
    await service().updateSettings(ctx, { module: 'paints', version: 0, settings: { refuses: 'enabled' } });

    await expect(service().enable(ctx, 'paints')).rejects.toMatchObject({ code: 'PAINTS_REFUSED' });

    expect(await enabled(ctx)).toEqual(['canvas']);
    expect(await marks(ctx)).toEqual([]);
  });

  it('can keep a module on, and nothing is told', async () => {
    await service().disable(t.ctx, 'pictures');
    const { settingsVersion: version } = await paints();
    await service().updateSettings(t.ctx, { module: 'paints', version, settings: { refuses: 'disabled' } });

    await expect(service().disable(t.ctx, 'paints')).rejects.toThrow(Conflict);

    expect(await enabled()).toContain('paints');
    expect((await t.events(ModuleDisabled)).map(({ payload }) => payload.module)).toEqual(['pictures']);
  });
});

describe("a module's settings", () => {
  it('are replaced, with the defaults of what was left out, and told of by name only', async () => {
    const changed = await service().updateSettings(t.ctx, { module: 'paints', version: 1, settings: { layers: 3 } });

    expect(changed).toMatchObject({ settings: { color: 'red', layers: 3 }, settingsVersion: 2, isEnabled: true });
    expect((await t.get(TenantDirectory).byId(t.ctx.tenant.id)).modules.get('paints')?.settings).toEqual({
      color: 'red',
      layers: 3,
    });
    const [event, ...others] = await t.events(ModuleSettingsChanged);
    expect(event?.payload).toEqual({ tenantId: t.ctx.tenant.id, module: 'paints', settings: ['layers'] });
    expect(others).toEqual([]);
  });

  it('are refused to a caller who saw another version', async () => {
    await service().updateSettings(t.ctx, { module: 'paints', version: 1, settings: { layers: 3 } });

    await expect(service().updateSettings(t.ctx, { module: 'paints', version: 1, settings: {} })).rejects.toThrow(
      Conflict,
    );
  });

  it.each([
    [{ color: 'blue' }, ['settings', 'color']],
    [{ layers: 10 }, ['settings', 'layers']],
    [{ layers: '3' }, ['settings', 'layers']],
    [{ unknown: 1 }, ['settings']],
    [JSON.parse('{"__proto__": {"x": 1}}') as object, ['settings']],
  ])('are checked by the module’s schema: %j', async (settings, field) => {
    await expect(
      service().updateSettings(t.ctx, { module: 'paints', version: 1, settings: settings as Record<string, unknown> }),
    ).rejects.toMatchObject({ code: 'MODULE_SETTINGS_INVALID', fields: [{ field }] });
  });

  it.each(['\0', '\ud800'])('cannot hold what is no text: %j', async (text) => {
    for (const settings of [{ color: text }, { [text]: 1 }, { color: { deep: [text] } }]) {
      await expect(service().updateSettings(t.ctx, { module: 'paints', version: 1, settings })).rejects.toMatchObject({
        code: 'MODULE_SETTINGS_INVALID',
        message: expect.stringContaining('no text'),
      });
    }
  });

  it('have a size limit', async () => {
    await expect(
      service().updateSettings(t.ctx, { module: 'paints', version: 1, settings: { color: 'x'.repeat(70_000) } }),
    ).rejects.toMatchObject({ code: 'MODULE_SETTINGS_INVALID', message: expect.stringContaining('64000') });
  });

  it('that a newer schema no longer takes follow the defaults', async () => {
    const ctx = await t.newTenant();
    await t.superuser.query(
      `UPDATE rustok.tenant_modules SET settings = '{"color": "mauve", "layers": 5}'
        WHERE tenant_id = $1 AND module_slug = 'paints'`,
      [ctx.tenant.id],
    );
    // Any change makes the tenant be read again.
    await service().disable(ctx, 'pictures');

    expect((await t.get(TenantDirectory).byId(ctx.tenant.id)).modules.get('paints')?.settings).toEqual({
      color: 'red',
      layers: 5,
    });
  });
});

const paints = async () => {
  const found = (await service().list(t.ctx)).find(({ slug }) => slug === 'paints');
  if (!found) throw new Error('There are no paints.');
  return found;
};
