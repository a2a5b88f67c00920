import { Args, Int, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Allow, Public, reference } from '../../src/index.js';
import { fail } from './fault.js';
import { CheckFaultRequest, FaultRaisePayload, FaultResponse } from './fault.dto.js';

@Resolver(() => FaultResponse)
export class FaultResolver {
  @Query(() => FaultResponse, { nullable: true })
  @Public()
  fault(@Args('kind') kind: string): FaultResponse {
    return kind === 'none' ? { id: '1' } : fail(kind);
  }

  /** Says nothing of access, so it is nobody's. */
  @Query(() => FaultResponse, { nullable: true })
  faultUnguarded(): FaultResponse {
    return { id: '1' };
  }

  @Query(() => FaultResponse, { nullable: true })
  @Allow('faults:read')
  adminFault(): FaultResponse {
    return { id: '1' };
  }

  @Query(() => String, { nullable: true })
  @Public({ tenant: 'none' })
  faultPing(): string {
    return 'pong';
  }

  @Mutation(() => FaultRaisePayload, { nullable: true })
  @Public()
  faultRaise(@Args('kind') kind: string) {
    return { fault: kind === 'none' ? { id: '1' } : fail(kind) };
  }

  @Mutation(() => FaultRaisePayload, { nullable: true })
  @Public()
  faultCheck(@Args('input') input: CheckFaultRequest) {
    return { fault: { id: input.id } };
  }

  @ResolveField(() => String, { nullable: true })
  @Allow('faults:read')
  secret(): string {
    return 'for staff';
  }

  @ResolveReference()
  byKey({ id }: FaultResponse): FaultResponse {
    return id === 'broken' ? fail('unknown') : { id };
  }

  @ResolveField(() => String, { nullable: true })
  broken(): string {
    return fail('unknown');
  }

  @ResolveField(() => FaultResponse, { nullable: true })
  cause(@Parent() { id }: FaultResponse): FaultResponse {
    return { id: `${id}0` };
  }

  @ResolveField(() => reference('Elsewhere'), { nullable: true })
  elsewhere() {
    return { id: 'e' };
  }
}

/** Adds a field to a type of another module. */
@Resolver(() => reference('Note'))
export class NoteFaultsResolver {
  @ResolveField(() => Int, { nullable: true })
  faultCount(@Parent() { id }: { readonly id: string }): number {
    return id.length;
  }
}
