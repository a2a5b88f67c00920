import type { INestApplicationContext, Type } from '@nestjs/common';
import {
  ContextFactory,
  EventDelivery,
  ReadModels,
  TenantDirectory,
  isId,
  type Command,
  type RequestContext,
  type RustokModuleRef,
  type RustokOptions,
} from '@rustok/core';
import { withContext } from '../application/open-context.js';
import { CliError } from '../cli-error.js';
import { onInterrupt } from '../terminal/interrupt.js';
import { TerminalOutput } from '../terminal/output.js';

export interface Invocation {
  readonly type: Type<Command>;
  readonly arguments: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** Slug or id. */
  readonly tenant: string | undefined;
  /** Whether to wait until what was changed can be found by readers. */
  readonly wait: boolean;
}

/**
 * Runs a command of a module with the application's services. Its events stay stored for the
 * server to deliver, unless it is told to wait for their effects.
 */
export async function runModuleCommand(
  options: RustokOptions,
  modules: readonly RustokModuleRef[],
  invocation: Invocation,
): Promise<number> {
  return withContext(options, modules, async (services) => {
    const command = services.get<Command>(invocation.type, { strict: false });
    const output = new TerminalOutput();
    const context = async () => tenantContext(services, command, invocation.tenant ?? options.defaultTenant);
    try {
      const code = await command.run({
        arguments: invocation.arguments,
        options: invocation.options,
        output,
        signal: onInterrupt(),
        context,
      });
      if (invocation.wait) await waitForReaders(services);
      return code;
    } finally {
      output.end();
    }
  });
}

async function tenantContext(
  services: INestApplicationContext,
  command: Command,
  tenant: string | undefined,
): Promise<RequestContext> {
  if (tenant === undefined) throw new CliError('Name the tenant: --tenant <slug>.');
  const directory = services.get(TenantDirectory as Type<TenantDirectory>, { strict: false });
  const { id } = await (isId(tenant) ? directory.byId(tenant) : directory.bySlug(tenant));
  const name = nameOf(command);
  return services.get(ContextFactory).ofWork(id, { kind: 'command', id: name }, { operation: name });
}

/** Delivers what is stored, and indexes what that touched, in every tenant. */
async function waitForReaders(services: INestApplicationContext): Promise<void> {
  await services.get(EventDelivery as Type<EventDelivery>, { strict: false }).drain();
  const directory = services.get(TenantDirectory as Type<TenantDirectory>, { strict: false });
  const readModels = services.get(ReadModels as Type<ReadModels>, { strict: false });
  const contexts = services.get(ContextFactory);
  for (const id of await directory.activeIds()) {
    await readModels.refresh(await contexts.ofWork(id, { kind: 'command', id: 'wait' }, { operation: 'wait' }));
  }
}

/** `import shopify` of `import shopify <file>`. */
export function nameOf({ usage }: Pick<Command, 'usage'>): string {
  return usage
    .split(' ')
    .filter((word) => !/^[<[]/.test(word))
    .join(' ');
}
