import { promptIn } from '../simulation/lazy/incidents.ts';
import type { IncidentId, PhoneApp, RunState, WindowId } from '../simulation/model.ts';

/** Where an incident is seen besides in the line that explains it; `null`: nowhere before something is tried. */
export const seenIn: Readonly<Record<IncidentId, (state: RunState) => WindowId | null>> = {
  messageLost: () => 'phone',
  codeWrong: (state) => promptIn(state)?.window ?? null,
  codeExpired: (state) => promptIn(state)?.window ?? null,
  phoneClockWrong: () => 'phone',
  appPasswordsOff: () => null,
  appPasswordDeleted: () => null,
  clientWithoutModern: () => 'mail',
  protocolOff: () => null,
  accountLocked: () => null,
  phoneLost: () => 'phone',
};

/** The app in which the room misses what was lost; `null` where the one that is open stays. */
export function missedIn(incident: IncidentId, state: RunState): PhoneApp | null {
  if (incident !== 'messageLost') return null;
  const app = promptIn(state)?.factor.kind === 'phoneCall' ? 'calls' : 'messages';
  return state.phone.app === app ? null : app;
}
