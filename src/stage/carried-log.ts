import type { RunHandle } from '../simulation/run.ts';
import type { CarriedLog } from './presence.ts';

/** The log with the secrets that a screen can show: keys of authenticator apps, and codes of messages. */
export function carriedLog(run: RunHandle): CarriedLog {
  const { log, state } = run;
  const refs = new Set([
    ...state.phone.accounts.map(({ keyRef }) => keyRef),
    ...state.phone.messages.map(({ codeRef }) => codeRef),
    ...Object.values(state.tenant.users).flatMap(({ factors }) =>
      factors.flatMap(({ keyRef }) => keyRef ?? []),
    ),
  ]);
  return {
    events: log,
    secrets: [...refs].flatMap((ref) => {
      const value = run.secret(ref);
      return value === undefined ? [] : [[ref, value] as const];
    }),
  };
}
