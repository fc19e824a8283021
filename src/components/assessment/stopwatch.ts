/** How long the test was open: it counts while it runs and the page is in sight. */
export interface Stopwatch {
  start(): void;
  stop(): void;
  seconds(): number;
}

/** @param before seconds of earlier sessions */
export function createStopwatch(
  clock: () => number,
  signal: AbortSignal,
  before: number,
): Stopwatch {
  let counted = before;
  let since: number | null = null;
  let isRunning = false;
  const stopCounting = () => {
    if (since !== null) counted += (clock() - since) / 1000;
    since = null;
  };
  const follow = () => {
    if (isRunning && !document.hidden) since ??= clock();
    else stopCounting();
  };
  document.addEventListener('visibilitychange', follow, { signal });
  return {
    start() {
      isRunning = true;
      follow();
    },
    stop() {
      isRunning = false;
      follow();
    },
    seconds: () => Math.round(counted + (since === null ? 0 : (clock() - since) / 1000)),
  };
}
