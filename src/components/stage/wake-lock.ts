/** A projector must not go dark in the middle of a talk. Where a browser has no wake lock, or refuses it, nothing is lost. */
export function keepAwake(isWanted: () => boolean): void {
  // Not every browser has it, whatever the types say.
  const { wakeLock } = navigator as { wakeLock?: WakeLock };
  if (!wakeLock) return;
  let sentinel: WakeLockSentinel | null = null;
  const ask = async () => {
    if (!isWanted() || document.hidden || (sentinel && !sentinel.released)) return;
    try {
      sentinel = await wakeLock.request('screen');
    } catch {
      sentinel = null;
    }
  };
  // It is lost whenever the tab is hidden; and a browser may want a press before it grants one.
  document.addEventListener('visibilitychange', () => void ask());
  document.addEventListener('click', () => void ask());
}
