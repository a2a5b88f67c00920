import type { Type } from '@nestjs/common';
import type { ModuleDefinition } from '../module/definition.js';

const MODULE = 'rustok:module';

export function bindModule(target: Type, module: ModuleDefinition): void {
  Reflect.defineMetadata(MODULE, module, target);
}

/** The module whose definition lists a resolver or controller. */
export function moduleOf(target: Type): ModuleDefinition {
  const module = Reflect.getMetadata(MODULE, target) as ModuleDefinition | undefined;
  if (!module) throw new TypeError(`No module definition lists ${target.name}.`);
  return module;
}
