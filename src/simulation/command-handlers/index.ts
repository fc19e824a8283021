import type { CommandType } from '../commands.ts';
import type { adminHandlers } from '../admin/handlers.ts';
import { browserHandlers } from './browser.ts';
import type { CommandHandler, HandlersOf } from './command-handler.ts';
import type { incidentHandlers } from './lazy/incidents.ts';
import { mailHandlers } from './mail.ts';
import { phoneHandlers } from './phone.ts';
import { practiceHandlers } from './practice.ts';
import type { securityInfoHandlers } from './lazy/security-info.ts';

type AdminCommand = keyof typeof adminHandlers;
type TrainerCommand = keyof typeof incidentHandlers;
type ManagingCommand = keyof typeof securityInfoHandlers;

/** Every command has a handler: one that is missing in every table does not compile. */
const atOnce: HandlersOf<Exclude<CommandType, AdminCommand | TrainerCommand | ManagingCommand>> = {
  ...browserHandlers,
  ...phoneHandlers,
  ...mailHandlers,
  ...practiceHandlers,
};

/**
 * Loaded on first use, and looked through in turn: most runs have no admin centre, half of them do not manage methods, and
 * incidents belong to trainers. What most windows need comes first, and has been loaded ahead by then.
 */
const later: readonly (() => Promise<object>)[] = [
  async () => (await import('./lazy/security-info.ts')).securityInfoHandlers,
  async () => (await import('../admin/handlers.ts')).adminHandlers,
  async () => (await import('./lazy/incidents.ts')).incidentHandlers,
];

/** Rejects when the handler has to be loaded and cannot be. The casts: the compiler does not relate type and handler. */
export async function handlerFor(type: CommandType): Promise<CommandHandler> {
  let table: object = atOnce;
  for (const load of later) {
    if (type in table) break;
    table = await load();
  }
  return (table as Readonly<Record<CommandType, unknown>>)[type] as CommandHandler;
}
