import { describe, expect, it } from '@jest/globals';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { getMetadataStorage } from 'class-validator';
import { CommerceModule } from '../../commerce.module.js';
import { CreateProductRequest } from '../product/create-product.dto.js';
import { ProductChangesRequest } from '../product/update-product.dto.js';
import { VariantRequest } from '../variants/variant.dto.js';

const t = moduleTest(PlatformModules, CommerceModule);

interface Schema {
  readonly type?: string;
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly required?: readonly string[];
}

describe('the OpenAPI document', () => {
  const schemaOf = (name: string) => {
    const document = SwaggerModule.createDocument(t.application, new DocumentBuilder().build());
    return document.components?.schemas?.[name] as unknown as Schema;
  };

  it.each([CreateProductRequest, ProductChangesRequest, VariantRequest])(
    'says of $name what the validator enforces',
    (type) => {
      const { properties, required = [] } = schemaOf(type.name);
      const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', true, false);
      const names = new Set(rules.map(({ propertyName }) => propertyName));
      expect(Object.keys(properties).toSorted()).toEqual([...names].toSorted());

      for (const { name, propertyName, constraints, each } of rules) {
        const property = properties[propertyName] ?? {};
        const limits = constraints as readonly unknown[];
        if (name === 'isLength' && !each)
          expect(property).toMatchObject({ minLength: limits[0], maxLength: limits[1] });
        if (name === 'arrayMaxSize') expect(property).toMatchObject({ type: 'array', maxItems: limits[0] });
        if (name === 'max') expect(property).toMatchObject({ maximum: limits[0] });
        if (name === 'isIn') expect(property).toMatchObject({ enum: limits[0] });
        if (name === 'isBoolean') expect(property).toMatchObject({ type: 'boolean' });
      }
      const optional = new Set(
        rules.filter(({ type: kind }) => kind === 'conditionalValidation').map(({ propertyName }) => propertyName),
      );
      expect([...required].toSorted()).toEqual([...names].filter((each) => !optional.has(each)).toSorted());
    },
  );

  it('describes a product with what staff see', () => {
    expect(Object.keys(schemaOf('ProductResponse').properties)).toEqual(
      expect.arrayContaining(['status', 'variants', 'priceRange', 'version']),
    );
    expect(schemaOf('VariantResponse').properties['weightUnit']).toMatchObject({ enum: ['g', 'kg', 'oz', 'lb'] });
  });
});
