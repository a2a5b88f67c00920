import { moduleTest } from '@rustok/testing';
import { PAINTING } from '../../test/modules.js';
import { TenantModule } from '../tenant.module.js';

const t = moduleTest(TenantModule, PAINTING);

const PAYLOAD = '{ module { slug isEnabled settings settingsVersion } userErrors { code field message } }';

async function mutate(mutation: string, input: object) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data } = await t.graphql(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) ${PAYLOAD} }`, {
    input,
  });
  return data?.result;
}

describe('a module over GraphQL', () => {
  it('is listed with what it needs, its settings and their schema', async () => {
    const { data } = await t.graphql(
      '{ adminModules { slug dependencies isEnabled settings settingsSchema settingsVersion } }',
    );

    expect(data?.adminModules).toMatchObject([
      { slug: 'canvas', dependencies: [], isEnabled: true, settings: {} },
      {
        slug: 'paints',
        dependencies: ['canvas'],
        settings: { color: 'red', layers: 1 },
        settingsSchema: { type: 'object', properties: { color: { enum: ['red', 'green'], default: 'red' } } },
        settingsVersion: 1,
      },
      { slug: 'pictures' },
    ]);
  });

  it('is switched off and on', async () => {
    expect(await mutate('moduleDisable', { module: 'pictures' })).toMatchObject({
      module: { isEnabled: false },
      userErrors: [],
    });
    expect(await mutate('moduleEnable', { module: 'pictures' })).toMatchObject({
      module: { isEnabled: true },
      userErrors: [],
    });
  });

  it('answers what cannot be done with user errors', async () => {
    expect(await mutate('moduleDisable', { module: 'canvas' })).toMatchObject({
      module: null,
      userErrors: [{ code: 'MODULE_REQUIRED', message: expect.stringContaining('paints') }],
    });
    expect(await mutate('moduleEnable', { module: 'nothing' })).toMatchObject({
      module: null,
      userErrors: [{ code: 'MODULE_UNKNOWN' }],
    });
    expect(await mutate('moduleDisable', { module: 'tenant' })).toMatchObject({
      userErrors: [{ code: 'MODULE_ALWAYS_ON' }],
    });
    expect(
      await mutate('moduleSettingsUpdate', { module: 'paints', version: 1, settings: { color: 'blue', layers: 0 } }),
    ).toMatchObject({
      module: null,
      userErrors: [
        { code: 'MODULE_SETTINGS_INVALID', field: ['settings', 'color'] },
        { code: 'MODULE_SETTINGS_INVALID', field: ['settings', 'layers'] },
      ],
    });
    expect(await mutate('moduleSettingsUpdate', { module: 'paints', version: 9, settings: {} })).toMatchObject({
      userErrors: [{ code: 'CONFLICT' }],
    });
  });

  it('takes settings', async () => {
    expect(
      await mutate('moduleSettingsUpdate', { module: 'paints', version: 1, settings: { color: 'green' } }),
    ).toMatchObject({
      module: { settings: { color: 'green', layers: 1 }, settingsVersion: 2 },
    });
  });
});

describe('a module over REST', () => {
  it('is switched, set and listed', async () => {
    expect(await (await t.http('/api/v1/modules/pictures/activation', { method: 'DELETE' })).json()).toMatchObject({
      isEnabled: false,
    });
    expect(await (await t.http('/api/v1/modules/pictures/activation', { method: 'PUT' })).json()).toMatchObject({
      isEnabled: true,
    });
    expect(
      await (
        await t.http('/api/v1/modules/paints/settings', {
          method: 'PUT',
          body: { version: 1, settings: { layers: 2 } },
        })
      ).json(),
    ).toMatchObject({ settings: { layers: 2 } });
    expect(await (await t.http('/api/v1/modules')).json()).toMatchObject({
      nodes: [{ slug: 'canvas' }, { slug: 'paints' }, { slug: 'pictures' }],
    });
  });

  it('answers problems with their code', async () => {
    const problem = async (path: string, method: string, body?: object) => {
      const response = await t.http(`/api/v1/modules/${path}`, { method, ...(body && { body }) });
      return { status: response.status, ...((await response.json()) as { code: string }) };
    };
    expect(await problem('canvas/activation', 'DELETE')).toMatchObject({
      status: 409,
      code: 'MODULE_REQUIRED',
      facts: { requiredBy: 'paints,pictures' },
    });
    expect(await problem('nothing/activation', 'PUT')).toMatchObject({ status: 404, code: 'MODULE_UNKNOWN' });
    expect(await problem('paints/settings', 'PUT', { version: 1, settings: [] })).toMatchObject({
      status: 400,
      code: 'INPUT_INVALID',
    });
    expect(await problem('paints/settings', 'PUT', { version: 7, settings: {} })).toMatchObject({
      status: 409,
      code: 'CONFLICT',
      facts: { currentVersion: 1 },
    });
  });
});
