import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, type RequestContext } from '@rustok/core';
import { ProductResponse } from '../reading/product.response.js';
import { ScheduleProductRequest } from './schedule.dto.js';
import { ProductSchedulePayload, ScheduleResponse } from './schedule.response.js';
import { ScheduleService } from './schedule.service.js';

@Resolver(() => ProductResponse)
export class ScheduleResolver {
  constructor(private readonly schedules: ScheduleService) {}

  @Mutation(() => ProductSchedulePayload, {
    nullable: true,
    description: 'Says when a product is published and unpublished.',
  })
  @Allow('products:publish')
  async productSchedule(@Ctx() ctx: RequestContext, @Args('input') input: ScheduleProductRequest) {
    return { product: await this.schedules.set(ctx, input) };
  }

  @ResolveField(() => ScheduleResponse, { nullable: true, description: 'For staff; null where nothing is scheduled.' })
  @Allow('products:read')
  async schedule(@Ctx() ctx: RequestContext, @Parent() { id }: ProductResponse) {
    return this.schedules.of(ctx, id);
  }
}
