import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** One module's switch and settings. A module that is switched off keeps its settings. */
@Entity('tenant_modules')
export class ModuleSwitch extends TenantEntity {
  @Column('varchar', { length: 32 })
  readonly moduleSlug!: string;

  @Column('boolean')
  readonly isEnabled!: boolean;

  /** What was set, as it was set; what was not set follows the module's defaults. */
  @Column('jsonb', { default: {} })
  readonly settings!: Readonly<Record<string, unknown>>;
}
