import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { describeVersions } from './versioned-routes.js';

/** The REST API's description, of all modules that are composed. */
export function openApiOf(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('RusToK')
    .setDescription('The REST API, for integrations. User interfaces ask GraphQL at `/api/graphql`.')
    .setVersion('1')
    .addBearerAuth()
    .addGlobalParameters({
      name: 'X-Tenant-Slug',
      in: 'header',
      required: false,
      schema: { type: 'string' },
      description: 'The tenant, where the host does not tell it.',
    })
    .build();
  return describeVersions(SwaggerModule.createDocument(app, description));
}

/** The page for people at `/swagger`, and the document for programs; made when one is first asked for. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('swagger', app, () => openApiOf(app), { jsonDocumentUrl: 'swagger/openapi.json' });
}
