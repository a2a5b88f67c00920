import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Idempotent, type Connection, type RequestContext } from '@rustok/core';
import { LocalizedPageArgs } from '../staff/staff-page.js';
import {
  CreatePinRequest,
  DeletePinRequest,
  PinConnection,
  PinDeletePayload,
  PinPayload,
  PinResponse,
  toPinResponse,
  UpdatePinRequest,
} from './pin.dto.js';
import { PinService } from './pin.service.js';

@Resolver(() => PinResponse)
export class PinResolver {
  constructor(private readonly pins: PinService) {}

  @Query(() => PinConnection, { nullable: true })
  @Allow('search:read')
  async searchPins(@Ctx() ctx: RequestContext, @Args() page: LocalizedPageArgs): Promise<Connection<PinResponse>> {
    return this.pins.list(ctx, page);
  }

  @Mutation(() => PinPayload, { nullable: true })
  @Allow('search:update')
  @Idempotent()
  async searchPinCreate(@Ctx() ctx: RequestContext, @Args('input') input: CreatePinRequest) {
    return { pin: toPinResponse(await this.pins.create(ctx, input)) };
  }

  @Mutation(() => PinPayload, { nullable: true })
  @Allow('search:update')
  async searchPinUpdate(@Ctx() ctx: RequestContext, @Args('input') input: UpdatePinRequest) {
    return { pin: toPinResponse(await this.pins.update(ctx, input)) };
  }

  @Mutation(() => PinDeletePayload, { nullable: true })
  @Allow('search:update')
  async searchPinDelete(@Ctx() ctx: RequestContext, @Args('input') input: DeletePinRequest) {
    await this.pins.delete(ctx, input);
    return { deletedPinId: input.id };
  }
}
