import { TenantDirectory } from '../context/ports.js';
import { EventStore } from '../events/ports.js';
import { ReadModels } from '../read-models/read-models.js';
import { checkPorts, isProvided } from './check-ports.js';
import { defineModule } from './define-module.js';
import type { AbstractType } from './definition.js';

class Anything {}

const module = (slug: string, provided: readonly AbstractType[], requires: readonly AbstractType[] = []) =>
  defineModule({
    slug,
    name: slug,
    description: slug,
    version: '0.1.0',
    provides: provided.map((port) => ({ port, useClass: Anything })),
    requires,
  }).definition;

const platform = module('platform', [TenantDirectory, EventStore]);

describe('the ports of the composed modules', () => {
  it('are all filled', () => {
    expect(() => checkPorts([platform, module('index', [ReadModels]), module('shop', [], [ReadModels])])).not.toThrow();
    expect(isProvided([platform], EventStore)).toBe(true);
    expect(isProvided([platform], ReadModels)).toBe(false);
  });

  it('are named when nobody fills them, with who needs them and what provides them', () => {
    const hint = "PlatformModules of @rustok/platform provide all of core's ports.";

    expect(() => checkPorts([])).toThrow(`No module provides TenantDirectory, which "core" needs. ${hint}`);
    expect(() => checkPorts([platform, module('shop', [], [ReadModels])])).toThrow(
      `No module provides ReadModels, which "shop" needs. ${hint}`,
    );
  });

  it('are filled once', () => {
    expect(() => checkPorts([platform, module('second', [EventStore])])).toThrow(
      'Both "platform" and "second" provide EventStore; compose one of them.',
    );
  });
});
