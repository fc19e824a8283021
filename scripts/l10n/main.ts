import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { contextIn } from './context.ts';
import { commands } from './commands/index.ts';
import { refusalOf } from './system-errors.ts';

/** `npm run l10n -- <command>`: everything that a translator needs, without knowing the code: docs/translating.md. */
const program = new Command('l10n')
  .description('Tools for translators. Every command tells what it does with --help.')
  .option(
    '--root <folder>',
    'folder with locales/ and content/',
    path.join(import.meta.dirname, '../..'),
  )
  .configureHelp({ sortSubcommands: true })
  .showHelpAfterError('Run npm run l10n -- --help to see every command.')
  .exitOverride();

for (const command of commands) {
  const added = command.describe(program.command(command.name));
  added.exitOverride().action(async () => {
    const context = contextIn(program.opts<{ root: string }>().root);
    await command.run(context, added.args, added.opts());
  });
}

// Whoever reads the first lines only, such as `| head`, has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    console.error(refusal.message);
    process.exitCode = 2;
  }
}
