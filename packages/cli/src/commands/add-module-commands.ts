import type { Type } from '@nestjs/common';
import type { Command, RustokModuleRef } from '@rustok/core';
import type { Command as Commander } from 'commander';
import { nameOf, type Invocation } from './run-module-command.js';

/** Gives each module's commands their place: `import shopify <file>` is `shopify` below `import`. */
export function addModuleCommands(
  program: Commander,
  modules: readonly RustokModuleRef[],
  run: (invocation: Invocation) => Promise<void>,
): void {
  for (const type of modules.flatMap(({ definition }) => definition.commands)) addCommand(program, type, run);
}

function addCommand(program: Commander, type: Type<Command>, run: (invocation: Invocation) => Promise<void>): void {
  const described = describe(type);
  const command = place(program, nameOf(described).split(' ')).description(described.description);
  for (const argument of described.usage.split(' ').filter((word) => /^[<[]/.test(word))) command.argument(argument);
  for (const { flags, description } of described.options) command.option(flags, description);
  if (described.tenant) command.option('--tenant <slug>', 'the tenant to work on, by its slug or id');
  command.option('--wait', 'end only when readers can find what was changed');

  command.action(async () => {
    const { tenant, wait, ...options } = command.opts<Record<string, string | boolean | undefined>>();
    const names = command.registeredArguments.map((argument) => argument.name());
    const given = command.args.map((value, position) => [names[position] ?? String(position), value] as const);
    await run({
      type,
      arguments: Object.fromEntries(given),
      options,
      tenant: typeof tenant === 'string' ? tenant : undefined,
      wait: wait === true,
    });
  });
}

/**
 * What a command says of itself, without the services that it would be given: help must not need
 * a database. Constructors store what they are given and do no more.
 */
function describe(type: Type<Command>): Command {
  return new type();
}

function place(parent: Commander, [word = '', ...rest]: readonly string[]): Commander {
  const child = parent.commands.find((each) => each.name() === word) ?? parent.command(word);
  return rest.length === 0 ? child : place(child, rest);
}
