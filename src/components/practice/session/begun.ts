import type { RunHandle } from '../../../simulation/run.ts';

/** Which runs can be gone on with: a key for each flow, by which the button that starts a practice tells. */
type Keys = Pick<Storage, 'setItem' | 'removeItem'>;

/**
 * Keeps the key of a flow in step with its run: there from the start on, gone when the run starts over, there again with the
 * next command. A run that is in memory only cannot be gone on with, so it leaves none.
 */
export function followBegun(run: RunHandle, id: string, keys: () => Keys): void {
  const key = `app-password-lab:begun:${id}`;
  let [first] = run.log;
  let { version } = run.state;
  const remember = (isBegun: boolean) => {
    try {
      if (isBegun) keys().setItem(key, 'yes');
      else keys().removeItem(key);
    } catch {
      // Storage refused: then nothing else is kept either.
    }
  };
  const isSaved = () => run.notice === null || run.notice === 'savedRunUnreadable';

  remember(isSaved());
  run.subscribe(() => {
    const isAnother = run.log[0] !== first;
    if (!isAnother && run.state.version === version) return;
    [first] = run.log;
    ({ version } = run.state);
    remember(!isAnother && isSaved());
  });
}
