import { Directive, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { ResponseField } from '@rustok/core';
import { AttributeKindEnum } from './definitions/attribute-kind.enum.js';
import type { AttributeKind } from './definitions/attribute-kinds.js';

@ObjectType('NameTranslation')
export class NameTranslationResponse {
  @ResponseField(() => String)
  readonly locale!: string;

  @ResponseField(() => String)
  readonly name!: string;
}

@ObjectType('AttributeChoice')
export class AttributeChoiceResponse {
  @ResponseField(() => ID)
  readonly id!: string;

  @ResponseField(() => String)
  readonly key!: string;

  @ResponseField(() => String)
  readonly name!: string;

  @ResponseField(() => [NameTranslationResponse])
  readonly translations!: readonly NameTranslationResponse[];
}

@ObjectType('Attribute', { description: 'What products of a type have a value of.' })
export class AttributeDefinitionResponse extends AttributeChoiceResponse {
  @ResponseField(() => AttributeKindEnum)
  readonly kind!: AttributeKind;

  @ResponseField(() => String, { nullable: true })
  readonly unit!: string | null;

  @ResponseField(() => Boolean)
  readonly isRequired!: boolean;

  @ResponseField(() => Boolean)
  readonly isFilterable!: boolean;

  @ResponseField(() => [AttributeChoiceResponse])
  readonly choices!: readonly AttributeChoiceResponse[];
}

@ObjectType('ProductType', { description: 'A kind of product, with the attributes that its products have.' })
@Directive('@key(fields: "id")')
export class ProductTypeResponse {
  @ResponseField(() => ID)
  readonly id!: string;

  @ResponseField(() => Int)
  readonly version!: number;

  @ResponseField(() => String, { description: 'What products name it by.' })
  readonly name!: string;

  @ResponseField(() => [AttributeDefinitionResponse])
  readonly attributes!: readonly AttributeDefinitionResponse[];

  @ResponseField(() => GraphQLISODateTime)
  readonly createdAt!: Date;

  @ResponseField(() => GraphQLISODateTime)
  readonly updatedAt!: Date;
}
