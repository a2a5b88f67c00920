import { defineMigration, protectTenantTable } from '@rustok/core';

/** Forced row-level security would hide every row from the owner, who copies them; the table is locked meanwhile. */
const asOwner = (table: string, statement: string) => [
  `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`,
  statement,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
];

export const m20261120_commerce_008_images_to_media = defineMigration({
  name: 'm20261120_commerce_008_images_to_media',
  up: [
    'ALTER TABLE commerce_images RENAME TO commerce_media',
    'ALTER INDEX ix_commerce_images__tenant_id_product_id RENAME TO ix_commerce_media__tenant_id_product_id',
    'ALTER TABLE commerce_image_translations RENAME TO commerce_media_translations',
    'ALTER TABLE commerce_media_translations RENAME COLUMN image_id TO media_id',
    `ALTER INDEX uq_commerce_image_translations__tenant_id_image_id_locale
       RENAME TO uq_commerce_media_translations__tenant_id_media_id_locale`,
    `ALTER TABLE commerce_media
       ADD COLUMN media_type varchar(16) NOT NULL DEFAULT 'image'
         CHECK (media_type IN ('image', 'video', 'external_video', 'model_3d')),
       ADD COLUMN width int CHECK (width > 0),
       ADD COLUMN height int CHECK (height > 0),
       ADD COLUMN preview_image_url varchar(2048)`,

    `CREATE TABLE commerce_variant_media (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       variant_id uuid NOT NULL,
       media_id   uuid NOT NULL,
       position   int NOT NULL CHECK (position > 0),
       PRIMARY KEY (tenant_id, id),
       FOREIGN KEY (tenant_id, variant_id) REFERENCES commerce_variants ON DELETE CASCADE,
       FOREIGN KEY (tenant_id, media_id) REFERENCES commerce_media ON DELETE CASCADE
     )`,
    `CREATE UNIQUE INDEX uq_commerce_variant_media__tenant_id_variant_id_media_id
       ON commerce_variant_media (tenant_id, variant_id, media_id)`,
    `CREATE INDEX ix_commerce_variant_media__tenant_id_media_id ON commerce_variant_media (tenant_id, media_id)`,
    // One row for each variant, so the variant's own id serves.
    ...asOwner(
      'commerce_variants',
      `INSERT INTO commerce_variant_media (tenant_id, id, variant_id, media_id, position)
         SELECT tenant_id, id, id, image_id, 1 FROM commerce_variants WHERE image_id IS NOT NULL`,
    ),
    ...protectTenantTable('commerce_variant_media'),
    'ALTER TABLE commerce_variants DROP COLUMN image_id',
  ],
  down: [
    `ALTER TABLE commerce_variants ADD COLUMN image_id uuid,
       ADD FOREIGN KEY (tenant_id, image_id) REFERENCES commerce_media ON DELETE SET NULL (image_id)`,
    `CREATE INDEX ix_commerce_variants__tenant_id_image_id ON commerce_variants (tenant_id, image_id)
       WHERE image_id IS NOT NULL`,
    'ALTER TABLE commerce_variant_media NO FORCE ROW LEVEL SECURITY',
    ...asOwner(
      'commerce_variants',
      `UPDATE commerce_variants AS v SET image_id = m.media_id FROM commerce_variant_media AS m
        WHERE m.tenant_id = v.tenant_id AND m.variant_id = v.id AND m.position = 1`,
    ),
    'DROP TABLE commerce_variant_media',
    `ALTER TABLE commerce_media
       DROP COLUMN media_type, DROP COLUMN width, DROP COLUMN height, DROP COLUMN preview_image_url`,
    'ALTER TABLE commerce_media_translations RENAME COLUMN media_id TO image_id',
    `ALTER INDEX uq_commerce_media_translations__tenant_id_media_id_locale
       RENAME TO uq_commerce_image_translations__tenant_id_image_id_locale`,
    'ALTER TABLE commerce_media_translations RENAME TO commerce_image_translations',
    'ALTER INDEX ix_commerce_media__tenant_id_product_id RENAME TO ix_commerce_images__tenant_id_product_id',
    'ALTER TABLE commerce_media RENAME TO commerce_images',
  ],
});
