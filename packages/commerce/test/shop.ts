import { ContextFactory, EventDelivery, ReadModels } from '@rustok/core';
import type { ModuleTest } from '@rustok/testing';
import { dataOf } from './answers.js';

/** A shop whose settings change, for the tests of a file. */
export function shopIn(t: ModuleTest) {
  /** As `t.deliver()`, with the shop's settings as they are now. */
  const settle = async (): Promise<void> => {
    await t.get(EventDelivery).drain();
    const ctx = await t.get(ContextFactory).ofWork(t.ctx.tenant.id, t.ctx.actor, { operation: 'spec' });
    await t.get(ReadModels).refresh(ctx);
  };

  const set = async (settings: object): Promise<unknown> => {
    const modules = dataOf<{ slug: string; settingsVersion: number }[]>(
      await t.graphql('{ adminModules { slug settingsVersion } }'),
      'adminModules',
    );
    const version = modules.find(({ slug }) => slug === 'commerce')?.settingsVersion;
    const document =
      'mutation ($input: ModuleSettingsUpdateInput!) { moduleSettingsUpdate(input: $input) { userErrors { code } } }';
    const answer = await t.graphql(document, { input: { module: 'commerce', version, settings } });
    await settle();
    return dataOf<{ userErrors: unknown }>(answer, 'moduleSettingsUpdate').userErrors;
  };

  /** What everybody is answered in a currency. */
  const read = async <Data>(field: string, currency: string, text: string): Promise<Data> => {
    const headers = { 'x-currency': currency };
    return dataOf<Data>(await t.graphql(`{ ${text} }`, {}, { as: 'anonymous', headers }), field);
  };

  return { settle, set, read };
}
