import { describe, expect, it } from '@jest/globals';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import { CommerceModule } from '../../commerce.module.js';
import { CategoryChangesRequest, CreateCategoryRequest } from '../categories/category.dto.js';
import { CollectionChangesRequest, CreateCollectionRequest } from '../collections/collection.dto.js';
import { CollectionRuleRequest } from '../collections/rules/rule.dto.js';
import { CreateProductRequest } from '../product/create-product.dto.js';
import { ProductChangesRequest } from '../product/update-product.dto.js';
import { VariantRequest } from '../variants/variant.dto.js';

const t = moduleTest(PlatformModules, CommerceModule);

interface Schema {
  readonly type?: string;
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly required?: readonly string[];
}

/** What a validator's rule is in OpenAPI; nothing for those that it has no word for. */
function describedAs({ name, constraints, each }: ValidationMetadata): object {
  const [first, second] = (constraints ?? []) as readonly unknown[];
  if (name === 'isLength' && !each) return { minLength: first, maxLength: second };
  if (name === 'arrayMaxSize') return { type: 'array', maxItems: first };
  if (name === 'max') return { maximum: first };
  if (name === 'isIn') return { enum: first };
  return name === 'isBoolean' ? { type: 'boolean' } : {};
}

describe('the OpenAPI document', () => {
  const schemaOf = (name: string) => {
    const document = SwaggerModule.createDocument(t.application, new DocumentBuilder().build());
    return document.components?.schemas?.[name] as unknown as Schema;
  };

  it.each([
    CreateProductRequest,
    ProductChangesRequest,
    VariantRequest,
    CreateCategoryRequest,
    CategoryChangesRequest,
    CreateCollectionRequest,
    CollectionChangesRequest,
    CollectionRuleRequest,
  ])('says of $name what the validator enforces', (type) => {
    const { properties, required = [] } = schemaOf(type.name);
    const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', true, false);
    const names = new Set(rules.map(({ propertyName }) => propertyName));
    expect(Object.keys(properties).toSorted()).toEqual([...names].toSorted());

    for (const rule of rules) expect(properties[rule.propertyName]).toMatchObject(describedAs(rule));
    const optional = new Set(
      rules.filter(({ type: kind }) => kind === 'conditionalValidation').map(({ propertyName }) => propertyName),
    );
    expect([...required].toSorted()).toEqual([...names].filter((each) => !optional.has(each)).toSorted());
  });

  it('describes a product with what staff see', () => {
    expect(Object.keys(schemaOf('ProductResponse').properties)).toEqual(
      expect.arrayContaining(['status', 'variants', 'priceRange', 'version']),
    );
    expect(schemaOf('VariantResponse').properties['weightUnit']).toMatchObject({ enum: ['g', 'kg', 'oz', 'lb'] });
  });
});
