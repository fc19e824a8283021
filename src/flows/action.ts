import type { Key } from '../i18n/keys.ts';
import type { Command } from '../simulation/commands.ts';
import type { FieldId, WindowId } from '../simulation/model.ts';
import type { RunHandle } from '../simulation/run.ts';
import type { Action } from './flow.ts';

type Performed = Command | ((run: RunHandle) => Promise<void>);

export const send = (command: Command) => (run: RunHandle) =>
  run.dispatch(command).then(() => undefined);

/** An action for navigation: it is never done by itself, because the state decides which action is next. */
export const action = (
  kind: Action['kind'],
  window: WindowId,
  label: Key,
  perform: Performed,
): Action => ({
  kind,
  in: window,
  label,
  done: () => false,
  perform: typeof perform === 'function' ? perform : send(perform),
});

/** Fills in what a reader would type or choose. */
export const fillIn = (field: FieldId, text: string) => (run: RunHandle) => {
  run.setDraft(field, text);
  return Promise.resolve();
};
