import { Controller, Get } from '@nestjs/common';
import { Args, Field, ID, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Consumer, Public, defineEvent, reference, type EventConsumer } from '@rustok/core';
import { z } from 'zod';
import { BrokenRequest } from './broken.controller.js';

const payload = z.object({ id: z.uuid() });
export const Undeclared = defineEvent('broken.thing.undeclared', { version: 1, aggregate: 'id', payload });
export const Undefined = defineEvent('broken.thing.undefined', { version: 1, aggregate: 'id', payload });
export const Foreign = defineEvent('other.thing.happened', { version: 1, aggregate: 'id', payload });
export const Unknown = defineEvent('unknown.thing.happened', { version: 1, aggregate: 'id', payload });

@Consumer({ name: 'other.consumer', events: [Unknown] })
export class BrokenConsumer implements EventConsumer {
  async handle(): Promise<void> {}
}

@ObjectType('BrokenThing')
export class BrokenThing {
  @Field(() => ID) readonly id!: string;
}

@Resolver(() => BrokenThing)
export class BrokenResolver {
  @Query(() => BrokenThing)
  @Public()
  brokenThing() {
    return { id: '1' };
  }

  @Mutation(() => BrokenThing, { nullable: true })
  brokenThingCreate(@Args('input') _input: BrokenRequest) {
    return null;
  }

  @Query(() => BrokenThing, { nullable: true })
  @Allow('things:read')
  adminBrokenThing() {
    return null;
  }
}

@Resolver(() => reference('Elsewhere'))
export class ElsewhereResolver {
  @ResolveField('brokenCount', () => String)
  @Allow('things:list')
  count() {
    return '0';
  }
}

@Controller('api/v1/broken')
export class BrokenController {
  @Get()
  list() {
    return [];
  }
}
