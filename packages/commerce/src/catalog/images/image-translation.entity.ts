import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

@Entity('commerce_image_translations')
export class ImageTranslation extends TenantEntity {
  @Column('uuid')
  readonly imageId!: string;

  @Column('varchar', { length: 10 })
  readonly locale!: string;

  @Column('varchar', { length: 512 })
  readonly altText!: string;
}
