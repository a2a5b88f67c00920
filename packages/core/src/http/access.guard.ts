import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { accessOf } from '../access/access.decorators.js';
import { checkAccess, checkModule } from '../access/checks.js';
import { contextOf } from './context-of.js';
import { moduleOf } from './module-of.js';
import { markRefused } from './refusals.js';
import { requestOf } from './request-of.js';

/** Makes the request's context, and lets through what the module and the caller's rights allow. */
@Injectable()
export class AccessGuard implements CanActivate {
  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const access = accessOf(execution.getHandler());
    if (access?.kind === 'public' && access.tenant === 'none') return true;
    try {
      const ctx = await contextOf(requestOf(execution));
      checkModule(ctx, moduleOf(execution.getClass()));
      checkAccess(ctx, access);
      return true;
    } catch (error) {
      throw markRefused(error);
    }
  }
}
