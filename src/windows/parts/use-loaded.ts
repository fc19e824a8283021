import { useEffect, useState } from 'preact/hooks';

/**
 * Something that is loaded once it is asked for; `null` until it is there. It fails quietly to `null`: what is loaded this
 * way is an addition, and the practice goes on without it.
 */
export function useLoaded<T>(load: () => Promise<T>, isAsked = true): T | null {
  const [loaded, setLoaded] = useState<{ readonly it: T } | null>(null);
  useEffect(() => {
    if (!isAsked || loaded) return;
    let isWanted = true;
    load().then(
      (it) => {
        if (isWanted) setLoaded({ it });
      },
      (cause: unknown) => {
        console.error(cause);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [isAsked]);
  return loaded?.it ?? null;
}
