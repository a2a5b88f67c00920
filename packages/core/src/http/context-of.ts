import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ContextFactory } from '../context/context-factory.js';
import { factsOf } from '../context/request-facts.js';
import type { RequestContext } from '../context/request-context.js';
import { requestOf, type HttpRequest } from './request-of.js';

interface Carried {
  readonly factory: ContextFactory;
  context?: Promise<RequestContext>;
}

const carried = new WeakMap<HttpRequest, Carried>();

/** Lets a request's context be made later, wherever it is first asked for. */
export function carryFactory(request: HttpRequest, factory: ContextFactory): void {
  carried.set(request, { factory });
}

/** The request's context; made once, however many operations the request holds. */
export function contextOf(request: HttpRequest): Promise<RequestContext> {
  const entry = carried.get(request);
  if (!entry) throw new TypeError('The request did not pass through RustokModule.');
  // Node's own request: frameworks wrap it and rewrite its URL, and not all of them keep the first.
  entry.context ??= entry.factory.ofRequest(factsOf(request));
  return entry.context;
}

/** Injects the {@link RequestContext} into a controller's or resolver's method. */
export const Ctx = createParamDecorator((_: unknown, execution: ExecutionContext) => contextOf(requestOf(execution)));
