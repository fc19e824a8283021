/** Calls once, at the end of the running task, however often it is asked for in it. */
export function oncePerTask(act: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      act();
    });
  };
}
