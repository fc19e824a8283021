import type { CommandType } from '../commands.ts';
import { browserHandlers } from './browser.ts';
import type { CommandHandler, HandlersOf } from './command-handler.ts';
import type { LateCommand } from './lazy/late-handlers.ts';
import { mailHandlers } from './mail.ts';
import { phoneHandlers } from './phone.ts';
import { practiceHandlers } from './practice.ts';

/** Every command has a handler: one that is missing in every table does not compile. */
const atOnce: HandlersOf<Exclude<CommandType, LateCommand>> = {
  ...browserHandlers,
  ...phoneHandlers,
  ...mailHandlers,
  ...practiceHandlers,
};

const isAtOnce = (type: CommandType): type is keyof typeof atOnce => Object.hasOwn(atOnce, type);

/** Rejects when the handler has to be loaded and cannot be. The cast: the compiler does not relate type and handler. */
export async function handlerFor(type: CommandType): Promise<CommandHandler> {
  return isAtOnce(type)
    ? (atOnce[type] as CommandHandler)
    : (await import('./lazy/late-handlers.ts')).lateHandlerFor(type);
}
