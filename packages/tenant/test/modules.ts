import { Injectable } from '@nestjs/common';
import {
  Conflict,
  defineMigration,
  defineModule,
  DemoData,
  protectTenantTable,
  TenantDb,
  TenantEntity,
  type RequestContext,
  type SwitchHook,
} from '@rustok/core';
import { Column, Entity } from 'typeorm';
import { z } from 'zod';

/** What a module's hooks write, so that a spec sees whether it was undone. */
@Entity('paints_marks')
export class Mark extends TenantEntity {
  @Column('varchar', { length: 255 })
  readonly text!: string;
}

const migration = defineMigration({
  name: 'm20261120_paints_001_create_marks',
  up: [
    `CREATE TABLE paints_marks (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       text       varchar(255) NOT NULL,
       PRIMARY KEY (tenant_id, id)
     )`,
    ...protectTenantTable('paints_marks'),
  ],
  down: ['DROP TABLE paints_marks'],
});

/** Fails where the tenant's settings say so: after it has written. */
const hook =
  (word: string): SwitchHook =>
  async (tx, ctx) => {
    const { refuses, color } = ctx.tenant.modules.get('paints')?.settings ?? {};
    await tx.insert(Mark, { text: `${word} in ${String(color)}` });
    if (refuses === word) throw new Conflict('PAINTS_REFUSED', `The hook refuses to be ${word}.`);
  };

@Injectable()
class PaintsDemo extends DemoData {
  constructor(private readonly db: TenantDb) {
    super();
  }

  async seed(ctx: RequestContext): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      if (!(await tx.findOne(Mark, { text: 'demo' }))) await tx.insert(Mark, { text: 'demo' });
    });
  }
}

/** Canvas ← paints ← pictures: each needs the one before it. */
export const CanvasModule = defineModule({
  slug: 'canvas',
  name: 'Canvas',
  description: 'Something to paint on.',
  version: '1.0.0',
});

export const PaintsModule = defineModule({
  slug: 'paints',
  name: 'Paints',
  description: 'Something to paint with.',
  version: '1.0.0',
  dependencies: ['canvas'],
  settings: z.object({
    color: z.enum(['red', 'green']).default('red'),
    layers: z.int().min(1).max(9).default(1),
    refuses: z.enum(['enabled', 'disabled']).optional(),
  }),
  entities: [Mark],
  migrations: [migration],
  demoData: [PaintsDemo],
  onEnable: hook('enabled'),
  onDisable: hook('disabled'),
});

export const PicturesModule = defineModule({
  slug: 'pictures',
  name: 'Pictures',
  description: 'Something to look at.',
  version: '1.0.0',
  dependencies: ['canvas', 'paints'],
});

export const PAINTING = [PicturesModule, PaintsModule, CanvasModule];
