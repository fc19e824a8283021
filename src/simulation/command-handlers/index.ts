import type { CommandType } from '../commands.ts';
import type { adminHandlers } from './lazy/admin.ts';
import { browserHandlers } from './browser.ts';
import type { CommandHandler, HandlersOf } from './command-handler.ts';
import { mailHandlers } from './mail.ts';
import { phoneHandlers } from './phone.ts';
import { practiceHandlers } from './practice.ts';
import type { securityInfoHandlers } from './lazy/security-info.ts';

type AdminCommand = keyof typeof adminHandlers;
type ManagingCommand = keyof typeof securityInfoHandlers;
type Later = AdminCommand | ManagingCommand;

/** Every command has a handler: one that is missing in every table does not compile. */
const atOnce: HandlersOf<Exclude<CommandType, Later>> = {
  ...browserHandlers,
  ...phoneHandlers,
  ...mailHandlers,
  ...practiceHandlers,
};

/** Loaded on first use: most runs have no admin centre, and half of them do not manage methods. */
const later: { readonly [Type in Later]: () => Promise<HandlersOf<Type>> } = {
  openAdminPage: administer,
  setMfaState: administer,
  manageUsers: administer,
  blockSignIn: administer,
  resetPassword: administer,
  setMailboxApps: administer,
  changePolicy: administer,
  openSecurityInfo: manage,
  openAppPasswords: manage,
  openAddMethod: manage,
  startAddingMethod: manage,
  confirmApp: manage,
  submitAppPasswordName: manage,
  closeAppPassword: manage,
  askToDeleteAppPassword: manage,
  deleteAppPassword: manage,
  askToRemoveFactor: manage,
  removeFactor: manage,
  openPasswordChange: manage,
  changePassword: manage,
  openDefaultMethod: manage,
  makeDefaultFactor: manage,
};

async function administer(): Promise<HandlersOf<AdminCommand>> {
  return (await import('./lazy/admin.ts')).adminHandlers;
}

async function manage(): Promise<HandlersOf<ManagingCommand>> {
  return (await import('./lazy/security-info.ts')).securityInfoHandlers;
}

const isLater = (type: CommandType): type is Later => Object.hasOwn(later, type);

/** Rejects when the handler has to be loaded and cannot be. The casts: the compiler does not relate type and handler. */
export async function handlerFor(type: CommandType): Promise<CommandHandler> {
  if (!isLater(type)) return atOnce[type] as CommandHandler;
  const table: Partial<Record<CommandType, unknown>> = await later[type]();
  return table[type] as CommandHandler;
}
