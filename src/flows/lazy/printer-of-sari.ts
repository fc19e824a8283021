import type { RunState } from '../../simulation/model.ts';
import { sari } from '../../simulation/personas.ts';
import type { Drafts } from '../../simulation/run.ts';
import { nextBrowserAction, type NavigationGoal } from '../browser-navigation.ts';
import type { Action } from '../flow.ts';
import { toProgram } from '../mail-prerequisites.ts';

/** What has to come first so that the printer stands in the mail window and is, or will be, Sari's; `null` when nothing has to. */
export function printerOfSari(state: RunState, drafts: Drafts, aim: NavigationGoal): Action | null {
  const { mail, practice } = state;
  if (mail.program !== 'smtpDevice') return toProgram(state, 'smtpDevice');
  if (mail.userId === sari.id) return null;
  if (mail.page !== 'welcome') return toProgram(state, 'smtpDevice');
  // A new account belongs to the active persona, so that has to be Sari.
  return practice.personId === null || practice.personId === sari.id
    ? null
    : nextBrowserAction(state, drafts, aim);
}
