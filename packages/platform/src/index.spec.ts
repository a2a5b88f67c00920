import { describe, expect, it } from '@jest/globals';
import { EventDelivery, EventStore, ReadModels, TenantDirectory, TenantProvisioning } from '@rustok/core';
import { PlatformModules } from './index.js';

describe('the platform', () => {
  it('fills every port of core once, so that an application needs nothing else', () => {
    const filled = PlatformModules.flatMap(({ definition }) => definition.provides).map(({ port }) => port.name);

    expect(filled.toSorted()).toEqual(
      [EventDelivery, EventStore, ReadModels, TenantDirectory, TenantProvisioning].map(({ name }) => name).toSorted(),
    );
  });

  it('is never switched off for a tenant', () => {
    expect(new Set(PlatformModules.map(({ definition }) => definition.kind))).toEqual(new Set(['platform']));
  });
});
