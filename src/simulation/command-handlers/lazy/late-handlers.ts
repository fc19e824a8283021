import type { CommandType } from '../../commands.ts';
import type { CommandHandler, HandlersOf } from '../command-handler.ts';
import type { adminHandlers } from './admin.ts';
import type { incidentHandlers } from './incidents.ts';
import type { securityInfoHandlers } from './security-info.ts';

type AdminCommand = keyof typeof adminHandlers;
type ManagingCommand = keyof typeof securityInfoHandlers;
type TrainerCommand = keyof typeof incidentHandlers;

/** Commands whose handlers are loaded on first use. */
export type LateCommand = AdminCommand | ManagingCommand | TrainerCommand;

/** Most runs have no admin centre, half of them do not manage methods, and incidents belong to trainers. */
const tables: { readonly [Type in LateCommand]: () => Promise<HandlersOf<Type>> } = {
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
  injectIncident: train,
  setPhoneClock: train,
};

async function administer(): Promise<HandlersOf<AdminCommand>> {
  return (await import('./admin.ts')).adminHandlers;
}

async function manage(): Promise<HandlersOf<ManagingCommand>> {
  return (await import('./security-info.ts')).securityInfoHandlers;
}

async function train(): Promise<HandlersOf<TrainerCommand>> {
  return (await import('./incidents.ts')).incidentHandlers;
}

/** Rejects when the handler cannot be loaded. The cast: the compiler does not relate type and handler. */
export async function lateHandlerFor(type: LateCommand): Promise<CommandHandler> {
  const table: Partial<Record<CommandType, unknown>> = await tables[type]();
  return table[type] as CommandHandler;
}
