import { ID, ObjectType } from '@nestjs/graphql';
import { ResponseField, Storefront } from '@rustok/core';
import { AttributeKindEnum } from '../types/definitions/attribute-kind.enum.js';
import type { AttributeKind } from '../types/definitions/attribute-kinds.js';

@ObjectType('ProductAttributeValue')
@Storefront()
export class AttributeValueResponse {
  @ResponseField(() => String, { description: 'What filters name it by: the key of a choice, or the value itself.' })
  readonly value!: string;

  @ResponseField(() => String, { description: 'What people call it in the language of the answer.' })
  readonly label!: string;
}

@ObjectType('ProductAttribute', { description: "A product's value of an attribute that its type defines." })
@Storefront()
export class AttributeResponse {
  @ResponseField(() => String)
  readonly key!: string;

  @ResponseField(() => String)
  readonly name!: string;

  @ResponseField(() => AttributeKindEnum)
  readonly kind!: AttributeKind;

  @ResponseField(() => String, { nullable: true, description: 'Of a number.' })
  readonly unit!: string | null;

  @ResponseField(() => String, { description: 'As text; the labels of several choices with commas between them.' })
  readonly value!: string;

  @ResponseField(() => [AttributeValueResponse])
  readonly values!: readonly AttributeValueResponse[];
}

@ObjectType('ProductAttributeTranslation')
export class AttributeTranslationResponse {
  @ResponseField(() => String)
  readonly locale!: string;

  @ResponseField(() => String)
  readonly value!: string;
}

/** Values as an input gives them, for forms. */
@ObjectType('ProductAttributeSource')
export class AttributeSourceResponse {
  @ResponseField(() => ID)
  readonly attributeId!: string;

  @ResponseField(() => String)
  readonly key!: string;

  @ResponseField(() => String, { nullable: true })
  readonly value!: string | null;

  @ResponseField(() => [String], { description: 'The keys of choices.' })
  readonly values!: readonly string[];

  @ResponseField(() => [AttributeTranslationResponse])
  readonly translations!: readonly AttributeTranslationResponse[];
}
