import type { CommandType } from '../commands.ts';
import type { adminGestures } from './admin.ts';
import { browserGestures } from './browser.ts';
import type { Gesture, GesturesOf } from './gesture.ts';
import { mailGestures } from './mail.ts';
import { phoneGestures } from './phone.ts';
import { practiceGestures } from './practice.ts';
import type { securityInfoGestures } from './security-info.ts';

type AdminCommand = keyof typeof adminGestures;
type ManagingCommand = keyof typeof securityInfoGestures;
type Later = AdminCommand | ManagingCommand;

/** Every command has a gesture: one that is missing in all three tables does not compile. */
const atOnce: GesturesOf<Exclude<CommandType, Later>> = {
  ...browserGestures,
  ...phoneGestures,
  ...mailGestures,
  ...practiceGestures,
};

/** Loaded when it is done first: most practices have no admin centre, and half of them manage nothing. */
const later: { readonly [Type in Later]: () => Promise<GesturesOf<Type>> } = {
  openAdminPage: administer,
  setMfaState: administer,
  manageUsers: administer,
  blockSignIn: administer,
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
  openDefaultMethod: manage,
  makeDefaultFactor: manage,
};

async function administer(): Promise<GesturesOf<AdminCommand>> {
  return (await import('./admin.ts')).adminGestures;
}

async function manage(): Promise<GesturesOf<ManagingCommand>> {
  return (await import('./security-info.ts')).securityInfoGestures;
}

const isLater = (type: CommandType): type is Later => Object.hasOwn(later, type);

/** Rejects when the gesture has to be loaded and cannot be. Which command it takes is beyond what the compiler follows. */
export async function gestureFor(type: CommandType): Promise<Gesture> {
  if (!isLater(type)) return atOnce[type] as Gesture;
  const table: Partial<Record<CommandType, unknown>> = await later[type]();
  return table[type] as Gesture;
}
