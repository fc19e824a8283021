import type { Key } from '../i18n/keys.ts';
import type { Command } from '../simulation/commands.ts';
import type { WindowId } from '../simulation/model.ts';
import type { RunHandle } from '../simulation/run.ts';
import type { Act } from './flow.ts';

type Play = Command | ((run: RunHandle) => Promise<void>);

/** A detour is over when the state no longer asks for it, so it is never done while it is offered. */
export const detour = (kind: Act['kind'], window: WindowId, label: Key, play: Play): Act => ({
  kind,
  in: window,
  label,
  done: () => false,
  play: typeof play === 'function' ? play : (run) => run.dispatch(play).then(() => undefined),
});
