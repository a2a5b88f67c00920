import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, type RequestContext } from '@rustok/core';
import { InventoryPolicyEnum } from '../reading/enums.js';
import { MoneyResponse } from '../reading/money.response.js';
import { PriceResponse } from '../reading/product-parts.response.js';
import { StaffProducts } from '../staff/staff-products.js';
import { VariantResponse, type StaffVariantFields } from '../reading/variant.response.js';

const forStaff = { nullable: true, description: 'For staff.' };

/** The fields of a variant that staff see besides what everybody sees. */
@Resolver(() => VariantResponse)
export class VariantResolver {
  constructor(private readonly staff: StaffProducts) {}

  @ResolveField(() => Int, forStaff)
  @Allow('products:read')
  async inventoryQuantity(@Ctx() ctx: RequestContext, @Parent() variant: VariantResponse) {
    return this.read(ctx, variant, 'inventoryQuantity');
  }

  @ResolveField(() => InventoryPolicyEnum, forStaff)
  @Allow('products:read')
  async inventoryPolicy(@Ctx() ctx: RequestContext, @Parent() variant: VariantResponse) {
    return this.read(ctx, variant, 'inventoryPolicy');
  }

  @ResolveField(() => Boolean, forStaff)
  @Allow('products:read')
  async inventoryTracked(@Ctx() ctx: RequestContext, @Parent() variant: VariantResponse) {
    return this.read(ctx, variant, 'inventoryTracked');
  }

  @ResolveField(() => MoneyResponse, forStaff)
  @Allow('products:read')
  async unitCost(@Ctx() ctx: RequestContext, @Parent() variant: VariantResponse) {
    return this.read(ctx, variant, 'unitCost');
  }

  @ResolveField(() => String, forStaff)
  @Allow('products:read')
  async taxCode(@Ctx() ctx: RequestContext, @Parent() variant: VariantResponse) {
    return this.read(ctx, variant, 'taxCode');
  }

  @ResolveField(() => [PriceResponse], forStaff)
  @Allow('products:read')
  async prices(@Ctx() ctx: RequestContext, @Parent() variant: VariantResponse) {
    return this.read(ctx, variant, 'prices');
  }

  /** What came from the read model lacks these; they are loaded for all variants of the answer at once. */
  private async read<Field extends keyof StaffVariantFields>(
    ctx: RequestContext,
    variant: VariantResponse,
    field: Field,
  ) {
    if (variant[field] !== undefined) return variant[field];
    return (await this.staff.variantById(ctx, variant.id))?.[field];
  }
}
