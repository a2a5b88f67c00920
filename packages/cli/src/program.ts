import { Command as Commander } from 'commander';
import { findApplication, type Application } from './application/application.js';
import { loadModules } from './application/load-modules.js';
import { CliError } from './cli-error.js';
import { addModuleCommands } from './commands/add-module-commands.js';
import { migrateModuleDown, migrateUp } from './commands/migrate.js';
import { runModuleCommand } from './commands/run-module-command.js';
import { readOptions } from './env.js';
import { syncModules } from './manifest/sync-modules.js';
import { TerminalOutput } from './terminal/output.js';

/** Says with which code the process ends. */
export type Exit = (code: number) => void;

/** The command line of an application: what every one has, and what its modules bring. */
export async function createProgram(words: readonly string[], folder: string, exit: Exit): Promise<Commander> {
  const program = new Commander('rustok')
    .description('Runs and looks after a RusToK application.')
    .showHelpAfterError()
    // Of `import <file>` and `import shopify <file>`, the first would take the second's options for its own.
    .enablePositionalOptions();
  const application = findApplication(folder);
  addMigrate(program, application);
  addModulesSync(program, application, exit);
  // Syncing mends the very file that the other commands read.
  if (words[0] === 'modules') return program;

  const modules = await loadModules(application);
  addModuleCommands(program, modules, async (invocation) => {
    exit(await runModuleCommand(readOptions(application.envFiles), modules, invocation));
  });
  return program;
}

function addMigrate(program: Commander, application: Application): void {
  const given = async () => ({
    options: readOptions(application.envFiles),
    modules: await loadModules(application),
    output: new TerminalOutput(),
  });
  const migrate = program
    .command('migrate')
    .description('bring the database to the state that the modules describe')
    .action(async () => migrateUp(await given()));
  migrate
    .command('down')
    .description("undo all of one module's migrations; its data is gone afterwards")
    .requiredOption('--module <slug>', 'the module')
    .option('--yes', 'the data may go')
    .action(async ({ module, yes }: { module: string; yes?: true }) => {
      if (!yes) throw new CliError(`This deletes all data of "${module}" in every tenant; say --yes if that is meant.`);
      await migrateModuleDown(await given(), module);
    });
}

function addModulesSync(program: Commander, application: Application, exit: Exit): void {
  program
    .command('modules')
    .description('the modules that the application is built from')
    .command('sync')
    .description('write what follows from modules.toml')
    .option('--check', 'write nothing; fail when something is out of step')
    .action(async ({ check }: { check?: true }) => {
      exit(await syncModules(application, { isCheck: check === true, output: new TerminalOutput() }));
    });
}
