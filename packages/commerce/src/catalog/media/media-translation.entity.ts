import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

@Entity('commerce_media_translations')
export class MediaTranslation extends TenantEntity {
  @Column('uuid')
  readonly mediaId!: string;

  @Column('varchar', { length: 10 })
  readonly locale!: string;

  @Column('varchar', { length: 512 })
  readonly altText!: string;
}
