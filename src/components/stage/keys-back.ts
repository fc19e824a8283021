/**
 * Gives the keys back to the stage after a choice from a list by pointer, or by the list that opens: the next press of an arrow
 * is meant for the demonstration, and would choose once more. Who chooses with arrows or letters in the closed list stays in it.
 */
export function giveKeysBack(root: HTMLElement, isOnStage: () => boolean): void {
  /** The key whose own effect may be a choice; gone when that has happened. */
  let pressed: string | null = null;
  root.addEventListener(
    'keydown',
    ({ key }) => {
      pressed = key;
      setTimeout(() => {
        pressed = null;
      });
    },
    { capture: true },
  );
  root.addEventListener('change', ({ target }) => {
    if (!isOnStage() || !(target instanceof HTMLSelectElement)) return;
    // An open list is closed by these keys, and chooses with them.
    const isByKey = pressed !== null && pressed !== 'Enter' && pressed !== ' ' && pressed !== 'Tab';
    if (!isByKey) root.focus({ preventScroll: true });
  });
}
