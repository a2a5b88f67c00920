import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Logger } from 'pino';
import { ApiClient } from './api/api-client.js';
import { Stylesheet } from './assets/stylesheet.js';
import { Composition } from './composition/composition.js';
import type { LoadedModule } from './composition/storefront-module.js';
import type { StorefrontSettings } from './env.js';
import { HealthController } from './health/health.controller.js';
import { LOGGER } from './http/logger.js';
import { PageController } from './page/page.controller.js';
import { PageErrors } from './page/page-errors.js';
import { Pages } from './page/pages.js';
import { PageRenderer } from './render/page-renderer.js';

@Module({})
export class StorefrontModule {
  static of(settings: StorefrontSettings, modules: readonly LoadedModule[], logger: Logger): DynamicModule {
    return {
      module: StorefrontModule,
      // Health first: the pages take every other address.
      controllers: [HealthController, PageController],
      providers: [
        { provide: LOGGER, useValue: logger },
        { provide: Composition, useValue: new Composition(modules) },
        { provide: Stylesheet, useValue: new Stylesheet(modules) },
        { provide: ApiClient, useValue: new ApiClient(settings.RUSTOK_API_URL, settings.RUSTOK_API_TIMEOUT_MS) },
        PageErrors,
        { provide: APP_FILTER, useExisting: PageErrors },
        PageRenderer,
        Pages,
      ],
    };
  }
}
