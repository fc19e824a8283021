import type { Command } from 'commander';
import type { Context } from './context.ts';

export type Options = Readonly<Record<string, unknown>>;

/** One command of `npm run l10n`. */
export interface L10nCommand {
  readonly name: string;
  /** Adds description, arguments and options. */
  readonly describe: (command: Command) => Command;
  readonly run: (
    context: Context,
    args: readonly string[],
    options: Options,
  ) => Promise<void> | void;
}
