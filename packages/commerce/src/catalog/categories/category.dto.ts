import { InputType, registerEnumType } from '@nestjs/graphql';
import { ChoiceField, FlagField, IdempotencyKeyField, IdField, IntField, TextField } from '@rustok/core';
import { LIMITS } from '../limits.js';
import { ListingChanges, ListingFields } from '../texts/listing-fields.dto.js';
import { CATEGORY_LIMITS } from './category-limits.js';

const POSITION = {
  min: 0,
  max: CATEGORY_LIMITS.categories,
  presence: 'optional',
  description: 'Among its siblings, from 0; the last unless told.',
} as const;
const VERSION = {
  min: 1,
  max: LIMITS.version,
  description: 'The version that was seen; another one stored is a CONFLICT.',
} as const;

/** What REST takes, which has a header for the key. */
@InputType({ isAbstract: true })
export class CreateCategoryRequest extends ListingFields {
  @TextField({ max: LIMITS.title })
  readonly title!: string;

  @IdField({ presence: 'clearable', description: 'None for a root.' })
  readonly parentId?: string | null;

  @IntField(POSITION)
  readonly position?: number;

  @FlagField({ presence: 'optional', description: 'True unless told.' })
  readonly isActive?: boolean;
}

@InputType('CategoryCreateInput')
export class CreateCategoryOnceRequest extends CreateCategoryRequest {
  @IdempotencyKeyField()
  readonly idempotencyKey?: string | null;
}

/** What REST's PATCH takes: the address says which category, `If-Match` which version. */
@InputType({ isAbstract: true })
export class CategoryChangesRequest extends ListingChanges {
  @FlagField({ presence: 'optional' })
  readonly isActive?: boolean;
}

@InputType('CategoryUpdateInput')
export class UpdateCategoryRequest extends CategoryChangesRequest {
  @IdField()
  readonly id!: string;

  @IntField(VERSION)
  readonly version!: number;
}

@InputType({ isAbstract: true })
export class CategoryPlaceRequest {
  @IdField({ presence: 'clearable', description: 'Null makes it a root; it stays below its parent unless told.' })
  readonly parentId?: string | null;

  @IntField(POSITION)
  readonly position?: number;
}

@InputType('CategoryMoveInput')
export class MoveCategoryRequest extends CategoryPlaceRequest {
  @IdField()
  readonly id!: string;

  @IntField(VERSION)
  readonly version!: number;
}

export const CategoryChildrenAction = { REFUSE: 'REFUSE', MOVE_UP: 'MOVE_UP' } as const;
registerEnumType(CategoryChildrenAction, {
  name: 'CategoryChildrenAction',
  description: 'What becomes of the children of a deleted category.',
});

export const CategoryProductsAction = { REFUSE: 'REFUSE', MOVE_UP: 'MOVE_UP', REMOVE: 'REMOVE' } as const;
registerEnumType(CategoryProductsAction, {
  name: 'CategoryProductsAction',
  description: 'What becomes of the products of a deleted category.',
});

@InputType({ isAbstract: true })
export class CategoryRemovalRequest {
  @ChoiceField(CategoryChildrenAction, { presence: 'optional', description: 'REFUSE unless told.' })
  readonly children?: keyof typeof CategoryChildrenAction;

  @ChoiceField(CategoryProductsAction, { presence: 'optional', description: 'REFUSE unless told.' })
  readonly products?: keyof typeof CategoryProductsAction;
}

@InputType('CategoryDeleteInput')
export class DeleteCategoryRequest extends CategoryRemovalRequest {
  @IdField()
  readonly id!: string;

  @IntField(VERSION)
  readonly version!: number;
}
