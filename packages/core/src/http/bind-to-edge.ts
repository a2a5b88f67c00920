import { UseFilters, UseGuards, UsePipes } from '@nestjs/common';
import { guardFields } from '../graphql/field-guard.js';
import { maskErrors } from '../graphql/mask-errors.js';
import type { ModuleDefinition } from '../module/definition.js';
import { AccessGuard } from './access.guard.js';
import { DomainErrorFilter } from './domain-error.filter.js';
import { inputPipe } from './input-pipe.js';
import { bindModule } from './module-of.js';

/**
 * Binds access, validation and the mapping of errors to the classes of a module, not to the host:
 * they hold at whatever endpoint the class is served, and touch no class of the host's own.
 */
export function bindToEdge(module: ModuleDefinition): void {
  for (const target of [...module.resolvers, ...module.controllers]) {
    bindModule(target, module);
    UseGuards(AccessGuard)(target);
    UsePipes(inputPipe)(target);
    UseFilters(DomainErrorFilter)(target);
  }
  for (const resolver of module.resolvers) {
    maskErrors(resolver);
    guardFields(resolver, module);
  }
}
