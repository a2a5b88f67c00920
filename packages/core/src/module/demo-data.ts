import type { RequestContext } from '../context/request-context.js';

/** What a module shows in a demo tenant. */
export abstract class DemoData {
  /** Fills the tenant; run a second time it changes nothing. */
  abstract seed(ctx: RequestContext): Promise<void>;
}
