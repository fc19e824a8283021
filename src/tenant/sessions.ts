import { sessionById } from './directory.ts';
import type { Session, TenantState } from './model.ts';

/** Browser sessions of the folded state. */

/** §1.5 row 5: what browsers remember goes with the sessions. */
export function endSessions(
  state: TenantState,
  userId: string,
  exceptId: string | null,
): TenantState {
  const sessions = Object.entries(state.sessions).filter(
    ([id, session]) => session.userId !== userId || id === exceptId,
  );
  const browsers = Object.entries(state.rememberedBrowsers).filter(
    ([, browser]) => browser.userId !== userId,
  );
  return {
    ...state,
    sessions: Object.fromEntries(sessions),
    rememberedBrowsers: Object.fromEntries(browsers),
  };
}

export function changeSession(
  state: TenantState,
  id: string,
  change: Partial<Session>,
): TenantState {
  const session = sessionById(state, id);
  return session
    ? { ...state, sessions: { ...state.sessions, [id]: { ...session, ...change } } }
    : state;
}
