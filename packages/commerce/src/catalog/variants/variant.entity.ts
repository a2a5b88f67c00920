import { bigintColumn, TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';
import type { DimensionUnit, InventoryPolicy, WeightUnit } from './variant-units.js';

/** What can be bought: a product in one choice of its options. */
@Entity('commerce_variants')
export class Variant extends TenantEntity {
  @Column('uuid')
  readonly productId!: string;

  /** From 1. */
  @Column('int')
  readonly position!: number;

  /** Unique in the shop: orders, warehouses and stock counts name a variant by it. */
  @Column('varchar', { length: 255, nullable: true })
  readonly sku!: string | null;

  @Column('varchar', { length: 255, nullable: true })
  readonly barcode!: string | null;

  @Column('boolean', { default: true })
  readonly requiresShipping!: boolean;

  @Column('boolean', { default: true })
  readonly taxable!: boolean;

  @Column('varchar', { length: 255, nullable: true })
  readonly taxCode!: string | null;

  /** May have a fraction: ounces and pounds are kept as grams too. */
  @Column('double precision', { nullable: true })
  readonly grams!: number | null;

  @Column('varchar', { length: 2, default: 'kg' })
  readonly weightUnit!: WeightUnit;

  /** In its dimension unit, as are width and height. */
  @Column('double precision', { nullable: true })
  readonly length!: number | null;

  @Column('double precision', { nullable: true })
  readonly width!: number | null;

  @Column('double precision', { nullable: true })
  readonly height!: number | null;

  @Column('varchar', { length: 2, default: 'cm' })
  readonly dimensionUnit!: DimensionUnit;

  /** What customs call it: digits only. */
  @Column('varchar', { length: 13, nullable: true })
  readonly harmonizedSystemCode!: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column('varchar', { length: 2, nullable: true })
  readonly countryCodeOfOrigin!: string | null;

  @Column('varchar', { length: 3, nullable: true })
  readonly provinceCodeOfOrigin!: string | null;

  /** What one costs the shop, in minor units. */
  @Column('bigint', { nullable: true, transformer: bigintColumn })
  readonly unitCostAmount!: bigint | null;

  @Column('varchar', { length: 3, nullable: true })
  readonly unitCostCurrency!: string | null;

  @Column('boolean', { default: true })
  readonly inventoryTracked!: boolean;

  @Column('varchar', { length: 8, default: 'deny' })
  readonly inventoryPolicy!: InventoryPolicy;

  /** Moves without the version: a sale is no edit, and must not make an open form stale. */
  @Column('int', { default: 0 })
  readonly inventoryQuantity!: number;
}
