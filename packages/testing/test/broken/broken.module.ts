import { defineModule } from '@rustok/core';
import { BrokenBodyController } from './broken.controller.js';
import { leakyEntity } from './broken.entity.js';
import { m20261120_broken_001_create_everything } from './broken.migration.js';
import {
  BrokenConsumer,
  BrokenController,
  BrokenResolver,
  BrokenThing,
  ElsewhereResolver,
  Foreign,
  Undefined,
} from './broken.resolver.js';

/** A module that breaks every rule of the contract. */
export const BrokenModule = defineModule({
  slug: 'broken',
  name: 'Broken',
  description: 'Breaks every rule.',
  version: '0.1.0',
  entities: [leakyEntity],
  migrations: [m20261120_broken_001_create_everything],
  emits: [Undefined, Foreign],
  consumers: [BrokenConsumer],
  resolvers: [BrokenResolver, ElsewhereResolver],
  controllers: [BrokenController, BrokenBodyController],
  types: [BrokenThing],
});
